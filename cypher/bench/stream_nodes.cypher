// stream_nodes: every entity, in the order of ids.
// Returns fields: a map of what is exported.
MATCH (entity:Entity)
WHERE entity.id >= '' AND entity.name IS NOT NULL
RETURN {
  id: entity.id, name: entity.name, kinds: labels(entity), aliases: coalesce(entity.aliases, []),
  described: entity.described, country: entity.country, held: entity.held,
  merged: [(entity)<-[:MERGED_INTO]-(member) | member.id]
} AS fields
ORDER BY entity.id
