// read_renamed_of: what an entity was called before, and of whom its name is a former one.
//   $id  the entity      $statuses  those of a stated fact      $most  of so many
// Returns was and now (ids) and formerly, the name of what was; in the order of ids.
MATCH (entity:Entity {id: $id})-[link:SUCCEEDED_BY]-(:Entity)
WHERE link.status IN $statuses
WITH startNode(link) AS old, endNode(link) AS later
RETURN old.id AS was, later.id AS now, old.name AS formerly
ORDER BY was, now
LIMIT $most
