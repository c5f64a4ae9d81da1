// read_facts_from: all held claims that may speak for a link that leaves one of the given entities.
//   $ids  entity ids; one that is merged says nothing by itself
// Returns what read_statements does, and what a link needs to know of each claim: report, status,
// confidence, said_by, quote, start, end, precision, origins. A claim may come twice.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE entity.into IS NULL
MATCH (entity)<-[:MERGED_INTO]-{0,1}()<-[:SUBJECT|PRODUCT]-(claim:Claim)
WHERE claim.held
MATCH (claim)-[:SAID_IN]->(report:Report)
MATCH (claim)-[:SUBJECT]->(subject:Entity)
MATCH (claim)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (claim)-[mention:PRODUCT]->(product:Entity)
RETURN claim.id AS id, claim.link AS link,
       subject.id AS subject, coalesce(subject.into, subject.id) AS subject_under,
       object.id AS object, coalesce(object.into, object.id) AS object_under,
       product.id AS product, coalesce(product.into, product.id) AS product_under,
       mention.kinds AS product_kinds, report.id AS report, claim.status AS status,
       claim.confidence AS confidence, claim.quote AS quote, claim.valid_start AS start,
       claim.valid_end AS end, claim.precision AS precision, report.origins AS origins,
       coalesce(claim.attributed_to, report.publisher, report.title) AS said_by
