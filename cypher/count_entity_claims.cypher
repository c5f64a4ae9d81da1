// count_entity_claims: how much is known of one entity.
//   $id  entity id
// Returns links (all it has) and waiting (claims about it that are not held yet).
MATCH (entity:Entity {id: $id})
RETURN COUNT { (entity)-[link WHERE link.claims IS NOT NULL]-(:Entity) } AS links,
       COUNT {
         MATCH (entity)<-[:MERGED_INTO]-{0,1}(named)<-[:SUBJECT|OBJECT|PRODUCT]-(claim:Claim)
         WHERE NOT claim.held AND claim.rejected IS NULL
         RETURN DISTINCT claim
       } AS waiting
