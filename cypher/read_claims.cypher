// read_claims: the given claims as evidence.
//   $ids  claim ids
// Returns claim (properties), report (properties), the ids under which subject, object and product
// are found, and ends: what the report calls each of them there, {role, id, name, kinds}.
UNWIND $ids AS id
MATCH (claim:Claim {id: id})-[:SAID_IN]->(report:Report)
MATCH (claim)-[:SUBJECT]->(subject:Entity)
MATCH (claim)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (claim)-[:PRODUCT]->(product:Entity)
RETURN properties(claim) AS claim, properties(report) AS report,
       coalesce(subject.into, subject.id) AS subject,
       coalesce(object.into, object.id) AS object,
       coalesce(product.into, product.id) AS product,
       [(claim)-[mention:SUBJECT|OBJECT|PRODUCT]->(named:Entity) |
         {role: type(mention), id: named.id, name: mention.name, kinds: mention.kinds}] AS ends
