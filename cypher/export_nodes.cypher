// export_nodes: some entities, in the order of ids.
//   $after  the id after which they begin      $size  how many, at most
// Returns rows, lists in the order of the table's columns (quicker to send than rows with names),
// and until, the last id, null where none is left.
MATCH (entity:Entity)
WHERE entity.id > $after
WITH entity
ORDER BY entity.id
LIMIT $size
WITH collect(entity) AS page
RETURN [entity IN page WHERE entity.name IS NOT NULL | [
  entity.id, entity.name, labels(entity), coalesce(entity.aliases, []), entity.described,
  entity.country, entity.held, [(entity)<-[:MERGED_INTO]-(member) | member.id]
]] AS rows, page[-1].id AS until
