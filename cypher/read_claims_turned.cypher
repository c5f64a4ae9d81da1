// read_claims_turned: claims as they are and as they were found, and what had been decided about
// them before a moment.
//   $ids  claim ids      $before  the moment, ISO in UTC
// Returns what read_claims_known and read_statement do; known: whether the claim was known by then;
// held, as it stands today; origins, those of its report today; rulings: the properties of those
// about a claim that counted then.
UNWIND $ids AS id
MATCH (claim:Claim {id: id})-[:SAID_IN]->(report:Report)
MATCH (claim)-[:SUBJECT]->(subject:Entity)
MATCH (claim)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (claim)-[mention:PRODUCT]->(product:Entity)
RETURN claim.id AS id, claim.link AS link,
       subject.id AS subject, coalesce(subject.into, subject.id) AS subject_under,
       object.id AS object, coalesce(object.into, object.id) AS object_under,
       product.id AS product, coalesce(product.into, product.id) AS product_under,
       mention.kinds AS product_kinds, report.id AS report,
       coalesce(claim.attributed_to, report.publisher, report.title) AS said_by,
       claim.status AS status,
       coalesce(claim.first_confidence, claim.confidence) AS confidence, claim.valid_start AS start,
       claim.valid_end AS end, claim.precision AS precision, claim.extractor AS extractor,
       coalesce(claim.first_held, claim.found_held, claim.held) AS found_held,
       coalesce(claim.known_at < $before, true) AS known, claim.held AS held,
       coalesce(report.origins, []) AS origins,
       [(claim)<-[:ABOUT]-(ruling:Ruling)
         WHERE coalesce(ruling.known_at, ruling.at) < $before AND NOT EXISTS {
           (ruling)<-[:ABOUT]-(undoing:Ruling {kind: 'retraction'})
           WHERE coalesce(undoing.known_at, undoing.at) < $before
         } | properties(ruling)] AS rulings
