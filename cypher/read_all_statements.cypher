// read_all_statements: whom all held claims tie together.
// Returns what read_statements does.
MATCH (claim:Claim)
WHERE claim.held
MATCH (claim)-[:SUBJECT]->(subject:Entity)
MATCH (claim)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (claim)-[mention:PRODUCT]->(product:Entity)
RETURN claim.id AS id, claim.link AS link,
       subject.id AS subject, coalesce(subject.into, subject.id) AS subject_under,
       object.id AS object, coalesce(object.into, object.id) AS object_under,
       product.id AS product, coalesce(product.into, product.id) AS product_under,
       mention.kinds AS product_kinds
