// stream_links: every link, by source, kind and target.
// Returns fields: a map of what is exported.
MATCH (source:Entity)-[link]->(target:Entity)
WHERE source.id >= '' AND link.claims IS NOT NULL
WITH source, link, target
ORDER BY source.id, type(link), target.id
RETURN {
  source: source.id, kind: type(link), target: target.id, id: link.id, status: link.status,
  confidence: link.confidence, sources: link.sources, disputed: link.disputed,
  valid_start: link.valid_start, valid_end: link.valid_end, precision: link.precision,
  claims: link.claims, quote: link.quote, said_by: link.said_by
} AS fields
