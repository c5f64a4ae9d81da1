// read_callers: the held claims that call these entities something, under any name merged into them.
//   $ids  entity ids      $kind  what they are called
// Returns id (the entity's) and claims, as read_behind has them.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})<-[:MERGED_INTO]-{0,1}(named)
WHERE $kind IN labels(entity)
MATCH (named)<-[mention:SUBJECT|OBJECT|PRODUCT]-(claim:Claim)
WHERE claim.held AND $kind IN mention.kinds
WITH DISTINCT entity.id AS id, claim
RETURN id, collect({
  id: claim.id, link: claim.link, confidence: claim.confidence, extractor: claim.extractor,
  reviewed_by: claim.reviewed_by
}) AS claims
