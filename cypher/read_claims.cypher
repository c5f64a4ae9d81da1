// read_claims: the given claims as evidence.
//   $ids  claim ids
// Returns claim (properties), report (properties), and the ids of subject, object and product.
UNWIND $ids AS id
MATCH (claim:Claim {id: id})-[:SAID_IN]->(report:Report)
MATCH (claim)-[:SUBJECT]->(subject:Entity)
MATCH (claim)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (claim)-[:PRODUCT]->(product:Entity)
RETURN properties(claim) AS claim, properties(report) AS report,
       subject.id AS subject, object.id AS object, product.id AS product
