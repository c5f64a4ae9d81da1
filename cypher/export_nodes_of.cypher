// export_nodes_of: these entities, in the order of ids.
//   $ids  entity ids
// Returns fields: a map of what is exported, as export_nodes.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE entity.name IS NOT NULL
RETURN {
  id: entity.id, name: entity.name, kinds: labels(entity), aliases: coalesce(entity.aliases, []),
  described: entity.described, country: entity.country, held: entity.held,
  merged: [(entity)<-[:MERGED_INTO]-(member) | member.id]
} AS fields
ORDER BY entity.id
