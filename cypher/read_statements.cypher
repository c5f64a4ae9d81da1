// read_statements: whom the held claims about the given entities tie together.
//   $ids  entity ids, merged ones too
// Returns id, link, and the ids of subject, object and product as claims name them, with those they
// are found under (subject_under …), and the kinds of the product.
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT|PRODUCT]-(claim:Claim)
WHERE claim.held
WITH DISTINCT claim
MATCH (claim)-[:SUBJECT]->(subject:Entity)
MATCH (claim)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (claim)-[mention:PRODUCT]->(product:Entity)
RETURN claim.id AS id, claim.link AS link,
       subject.id AS subject, coalesce(subject.into, subject.id) AS subject_under,
       object.id AS object, coalesce(object.into, object.id) AS object_under,
       product.id AS product, coalesce(product.into, product.id) AS product_under,
       mention.kinds AS product_kinds, coalesce(claim.known_at, '') AS known_at
