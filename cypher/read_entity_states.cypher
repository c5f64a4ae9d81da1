// read_entity_states: what the store knows of the given entities, ready to be joined with more.
//   $ids  entity ids
// Returns id, held, name (null: it has just been created), aliases, kinds, described, country.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN entity.id AS id,
       coalesce(entity.held, false) AS held,
       entity.name AS name,
       coalesce(entity.aliases, []) AS aliases,
       labels(entity) AS kinds,
       coalesce(entity.described, false) AS described,
       entity.country AS country
