// read_standings: what was found, and what people decided, of the given claims.
//   $ids  claim ids
// Returns id, found_held and found_confidence (as it was found first), extractor, link, ends (entity
// ids), decisions and rereadings (properties of those that nobody took back), replies (ids of claims
// that answer it, as such decisions say), and stands: how it counts now, as write_standings takes it.
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
RETURN claim.id AS id, coalesce(claim.first_held, claim.found_held, claim.held) AS found_held,
       coalesce(claim.first_confidence, claim.confidence) AS found_confidence,
       claim.extractor AS extractor, claim.link AS link,
       [(claim)-[:SUBJECT|OBJECT|PRODUCT]->(end) | end.id] AS ends,
       [(claim)<-[:ABOUT]-(ruling:Ruling {kind: 'claim'})
         WHERE NOT EXISTS { (ruling)<-[:ABOUT]-(:Ruling {kind: 'retraction'}) } |
         properties(ruling)] AS decisions,
       [(claim)<-[:ABOUT]-(ruling:Ruling {kind: 'rereading'})
         WHERE NOT EXISTS { (ruling)<-[:ABOUT]-(:Ruling {kind: 'retraction'}) } |
         properties(ruling)] AS rereadings,
       [(claim)<-[:ABOUT]-(ruling:Ruling {kind: 'reply'})
         WHERE ruling.reply <> claim.id
           AND NOT EXISTS { (ruling)<-[:ABOUT]-(:Ruling {kind: 'retraction'}) } |
         ruling.reply] AS replies,
       {id: claim.id, held: claim.held, found_held: claim.found_held, rejected: claim.rejected,
        reviewed_by: claim.reviewed_by, replies: claim.replies, read_by: claim.read_by, lost: claim.lost,
        reopened: claim.reopened, confidence: claim.confidence, first_held: claim.first_held,
        first_confidence: claim.first_confidence} AS stands
