// read_technologies: what given products are said to be.
//   $ids  entity ids      $statuses  statuses that count
// Returns product and technology (ids).
UNWIND $ids AS id
MATCH (product:Entity {id: id})-[link:IS_A WHERE link.status IN $statuses]->(technology:Entity)
RETURN product.id AS product, technology.id AS technology
ORDER BY product, technology
