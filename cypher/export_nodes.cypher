// export_nodes: some entities, in the order of ids.
//   $after  the id after which they begin      $size  how many, at most
// Returns rows, maps of what is exported (one list is quicker to send than rows), and until, the
// last id, null where none is left.
MATCH (entity:Entity)
WHERE entity.id > $after
WITH entity
ORDER BY entity.id
LIMIT $size
WITH collect(entity) AS page
RETURN [entity IN page WHERE entity.name IS NOT NULL | {
  id: entity.id, name: entity.name, kinds: labels(entity), aliases: coalesce(entity.aliases, []),
  described: entity.described, country: entity.country, held: entity.held,
  merged: [(entity)<-[:MERGED_INTO]-(member) | member.id]
}] AS rows, page[-1].id AS until
