// read_claims_before: the claims about some entities that were known before a moment.
//   $ids  the entities as claims name them      $before  the moment, ISO in UTC
// Returns id, report (its id), start and end; held and rejected, as the claim stands today.
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT|PRODUCT]-(claim:Claim)
WHERE coalesce(claim.known_at < $before, true)
WITH DISTINCT claim
MATCH (claim)-[:SAID_IN]->(report:Report)
RETURN claim.id AS id, report.id AS report, claim.valid_start AS start, claim.valid_end AS end,
       claim.held AS held, claim.rejected IS NOT NULL AS rejected
