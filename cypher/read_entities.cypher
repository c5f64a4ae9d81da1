// read_entities: the given entities; those that were merged into others or withdrawn are none.
//   $ids  entity ids
// Returns id, name, kinds, aliases, described, country, held.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE entity.name IS NOT NULL
RETURN entity.id AS id, entity.name AS name,
       labels(entity) AS kinds,
       coalesce(entity.aliases, []) AS aliases, entity.described AS described,
       entity.country AS country, entity.held AS held
ORDER BY id
