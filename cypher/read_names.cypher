// read_names: what the given entities are called.
//   $ids  entity ids
// Returns names, a thousand to a record (quicker to send than rows), each a list: id and name.
UNWIND range(0, size($ids) - 1, 1000) AS first
CALL (first) {
  UNWIND $ids[first..first + 1000] AS id
  MATCH (entity:Entity {id: id})
  RETURN collect([entity.id, entity.name]) AS names
}
RETURN names
