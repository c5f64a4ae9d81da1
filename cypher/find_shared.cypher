// find_shared: the links by which two entities are tied to the same others.
//   $one, $other  entity ids      $statuses  statuses that count      $skip, $limit  the part wanted
// Returns total and shared, the part of the others, the best tied first: {id, links}, where links is
// a list of {source, kind, target}.
MATCH (one:Entity {id: $one})-[x WHERE x.claims IS NOT NULL AND x.status IN $statuses]-(shared:Entity)
MATCH (shared)-[y WHERE y.claims IS NOT NULL AND y.status IN $statuses]-(other:Entity {id: $other})
WITH shared, collect(DISTINCT x) AS ones, collect(DISTINCT y) AS others
WITH shared, ones + others AS ties, [best IN [
       reduce(most = 0.0, link IN ones | CASE WHEN link.confidence > most THEN link.confidence ELSE most END),
       reduce(most = 0.0, link IN others | CASE WHEN link.confidence > most THEN link.confidence ELSE most END)
     ] | best] AS bests
ORDER BY CASE WHEN bests[0] < bests[1] THEN bests[0] ELSE bests[1] END DESC, shared.id
WITH collect({id: shared.id, ties: ties}) AS found
RETURN size(found) AS total, [one IN found[$skip..$skip + $limit] | {id: one.id, links: [link IN one.ties |
  {source: startNode(link).id, kind: type(link), target: endNode(link).id}]}] AS shared
