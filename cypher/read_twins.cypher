// read_twins: a claim, and those of its report that say the same of the same object: of a product
// that this one names, or of whoever sold the product that this one is about.
//   $id  the claim's id
// Returns one row for each, the claim itself among them: id, link, subject, object and product (null:
// it names none) by the ids they are found under, start, end, status, valid_start, valid_end,
// precision, held, rejected.
MATCH (asked:Claim {id: $id})-[:SAID_IN]->(report:Report)
MATCH (asked)-[:OBJECT]->(target:Entity)
WITH asked, report, coalesce(target.into, target.id) AS object
MATCH (claim:Claim)-[:SAID_IN]->(report)
WHERE claim.link = asked.link
MATCH (claim)-[:OBJECT]->(end:Entity)
WHERE coalesce(end.into, end.id) = object
MATCH (claim)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (claim)-[:PRODUCT]->(product:Entity)
RETURN claim.id AS id, claim.link AS link,
       coalesce(subject.into, subject.id) AS subject, object,
       coalesce(product.into, product.id) AS product,
       claim.start AS start, claim.end AS end, claim.status AS status,
       claim.valid_start AS valid_start, claim.valid_end AS valid_end, claim.precision AS precision,
       claim.held AS held, coalesce(claim.rejected, false) AS rejected
ORDER BY id
