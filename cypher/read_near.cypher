// read_near: entities that held claims speak of, with the keys by which names alike are found.
// Returns entity, a list (quicker to send than columns): id and near, in the order of ids.
MATCH (entity:Entity)
WHERE entity.id >= '' AND entity.held AND NOT entity.described AND entity.near IS NOT NULL
WITH entity ORDER BY entity.id
RETURN [entity.id, entity.near] AS entity
