// read_claims_known: whom all claims that were known before a moment tie together, held or not, and
// what a link needs to know of them.
//   $before  the moment, ISO in UTC
// Returns id, link, subject, object, product, product_kinds, report, said_by, status, confidence,
// start, end, precision, extractor, and found_held: whether it was held as it was found.
MATCH (claim:Claim)
WHERE coalesce(claim.known_at, '') < $before
MATCH (claim)-[:SAID_IN]->(report:Report)
MATCH (claim)-[:SUBJECT]->(subject:Entity)
MATCH (claim)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (claim)-[mention:PRODUCT]->(product:Entity)
RETURN claim.id AS id, claim.link AS link, subject.id AS subject, object.id AS object,
       product.id AS product, mention.kinds AS product_kinds, report.id AS report,
       coalesce(claim.attributed_to, report.publisher, report.title) AS said_by,
       claim.status AS status,
       coalesce(claim.first_confidence, claim.confidence) AS confidence, claim.valid_start AS start,
       claim.valid_end AS end, claim.precision AS precision, claim.extractor AS extractor,
       coalesce(claim.first_held, claim.found_held, claim.held) AS found_held
