// draw_claims: Links of a drawn graph, each with the one invented claim behind it.
MATCH (report:Report {id: 'bench'})
UNWIND $rows AS row
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
CREATE (claim:Claim {id: row.claim})
SET claim += {link: row.kind, quote: 'Invented.', start: 0, end: 9, page: 1, lang: 'en',
  status: row.link.status, confidence: row.link.confidence, held: true, extractor: 'bench',
  rule: 'drawn'}
CREATE (claim)-[:SAID_IN]->(report),
  (claim)-[:SUBJECT {name: row.source, kinds: ['Organisation']}]->(source),
  (claim)-[:OBJECT {name: row.target, kinds: ['Organisation']}]->(target)
CREATE (source)-[link:$(row.kind)]->(target)
SET link = row.link
