// count_degrees: how much hangs on the given entities together, mentions in claims included.
//   $ids  entity ids
// Returns degree.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN coalesce(sum(COUNT { (entity)--() }), 0) AS degree
