// export_links: the links of some entities, by source, kind and target.
//   $after  the id after which the sources begin      $size  how many sources, at most
// Returns rows, lists in the order of the table's columns, a thousand at once, and until, the last
// source's id, null where none is left.
MATCH (source:Entity)
WHERE source.id > $after
WITH source
ORDER BY source.id
LIMIT $size
WITH collect(source) AS page
CALL (page) {
  UNWIND page AS source
  MATCH (source)-[link]->(target:Entity)
  WHERE link.claims IS NOT NULL
  WITH source, link, target
  ORDER BY source.id, type(link), target.id
  RETURN collect([
    source.id, type(link), target.id, link.id, link.status, link.confidence, link.sources,
    link.disputed, link.valid_start, link.valid_end, link.precision, link.claims, link.quote,
    link.said_by
  ]) AS rows
}
UNWIND range(0, size(rows), 1000) AS start
RETURN rows[start..start + 1000] AS rows, page[-1].id AS until
