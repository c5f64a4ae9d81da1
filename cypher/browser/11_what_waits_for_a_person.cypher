// 11_what_waits_for_a_person: What did the machine find and nobody check?
// Likeliest first. None of it is a link; most of it is wrong. `surveilgraph review` decides.
MATCH (claim:Claim {held: false})-[:SAID_IN]->(report:Report)
MATCH (claim)-[:SUBJECT]->(source:Entity), (claim)-[:OBJECT]->(target:Entity)
RETURN source.name AS from, claim.link AS link, target.name AS to, claim.quote AS quotation,
       claim.confidence AS confidence, report.title AS report
ORDER BY confidence DESC, from, to
LIMIT 100
