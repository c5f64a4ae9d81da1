// read_neighbours: whom the given entities are linked to, in both directions.
//   $ids  entity ids      $kinds  kinds of link      $statuses  statuses that count
//   $most  links of each entity, at most
// Returns id, kind, outward (the link leads away from the entity), other, name, country, kinds.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
CALL (entity) {
  MATCH (entity)-[link]-(other:Entity)
  WHERE type(link) IN $kinds AND link.status IN $statuses AND other.name IS NOT NULL
  WITH link, other, startNode(link) = entity AS outward
  ORDER BY type(link), outward DESC, other.id
  LIMIT $most
  RETURN type(link) AS kind, outward, other
}
RETURN id, kind, outward, other.id AS other, other.name AS name,
       other.country AS country, labels(other) AS kinds
