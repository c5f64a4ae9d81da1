// list_entities: all entities, in the order of their ids.
//   $kinds  labels of which one does, or null for any      $skip, $limit  which part of the list
// Returns one row: total and ids (the part asked for).
CALL () {
  MATCH (entity:Entity)
  WHERE NOT entity:Merged AND NOT entity:Withdrawn
    AND ($kinds IS NULL OR any(kind IN $kinds WHERE kind IN labels(entity)))
  RETURN count(entity) AS total
}
CALL () {
  MATCH (entity:Entity)
  WHERE entity.id >= '' AND NOT entity:Merged AND NOT entity:Withdrawn
    AND ($kinds IS NULL OR any(kind IN $kinds WHERE kind IN labels(entity)))
  WITH entity.id AS id
  ORDER BY id SKIP $skip LIMIT $limit
  RETURN collect(id) AS ids
}
RETURN total, ids
