// read_loads: the entities after one, in the order of their ids, with how much is said of each.
//   $after  an entity id, or '' for the first      $limit  entities wanted, at most
// Returns id, and load: how many claims name it.
MATCH (entity:Entity)
WHERE entity.id > $after
WITH entity ORDER BY entity.id LIMIT $limit
RETURN entity.id AS id, COUNT { (entity)<-[:SUBJECT|OBJECT|PRODUCT]-() } AS load
