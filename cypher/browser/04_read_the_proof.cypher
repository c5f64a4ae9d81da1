// 04_read_the_proof: On whose words does each sale rest?
// One row a claim: the quotation, the report, the page, and how far the source stands behind it.
MATCH (source:Entity)-[link:SUPPLIED_TO|USED_BY|DEPLOYED_IN]->(target:Entity)
UNWIND link.claims AS id
MATCH (claim:Claim {id: id})-[:SAID_IN]->(report:Report)
RETURN source.name AS from, type(link) AS link, target.name AS to, claim.quote AS quotation,
       report.title AS report, claim.page AS page, claim.status AS status,
       link.valid_start AS since, link.valid_end AS until, link.confidence AS confidence
ORDER BY from, to, quotation
LIMIT 200
