// export_links_of: every link that leaves these entities, by source, kind and target.
//   $ids  entity ids
// Returns fields: a map of what is exported, as export_links.
UNWIND $ids AS id
MATCH (source:Entity {id: id})-[link]->(target:Entity)
WHERE link.claims IS NOT NULL
WITH source, link, target
ORDER BY source.id, type(link), target.id
RETURN {
  source: source.id, kind: type(link), target: target.id, id: link.id, status: link.status,
  confidence: link.confidence, sources: link.sources, disputed: link.disputed,
  valid_start: link.valid_start, valid_end: link.valid_end, precision: link.precision,
  claims: link.claims, quote: link.quote, said_by: link.said_by
} AS fields
