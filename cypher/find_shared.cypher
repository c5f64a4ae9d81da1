// find_shared: the links by which two entities are tied to the same others.
//   $one, $other  entity ids      $statuses  statuses that count      $limit  others wanted
// Returns for each of the others, the best tied first: links, a list of {source, kind, target}.
MATCH (one:Entity {id: $one})-[x WHERE x.claims IS NOT NULL AND x.status IN $statuses]-(shared:Entity)
MATCH (shared)-[y WHERE y.claims IS NOT NULL AND y.status IN $statuses]-(other:Entity {id: $other})
WITH shared, collect(DISTINCT x) AS ones, collect(DISTINCT y) AS others
WITH shared, ones + others AS ties, [best IN [
       reduce(most = 0.0, link IN ones | CASE WHEN link.confidence > most THEN link.confidence ELSE most END),
       reduce(most = 0.0, link IN others | CASE WHEN link.confidence > most THEN link.confidence ELSE most END)
     ] | best] AS bests
ORDER BY CASE WHEN bests[0] < bests[1] THEN bests[0] ELSE bests[1] END DESC, shared.id
LIMIT $limit
RETURN shared.id AS id, [link IN ties |
  {source: startNode(link).id, kind: type(link), target: endNode(link).id}] AS links
