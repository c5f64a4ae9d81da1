// read_names: what the given entities are called.
//   $ids  entity ids
// Returns entity, a list (quicker to send than columns): id and name.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN [entity.id, entity.name] AS entity
