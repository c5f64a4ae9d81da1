// read_behind: whether a person read these claims, and what else is asked before they go out.
//   $ids  claim ids
// Returns id, link, confidence, extractor, reviewed_by (null: nobody).
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
RETURN claim.id AS id, claim.link AS link, claim.confidence AS confidence,
       claim.extractor AS extractor, claim.reviewed_by AS reviewed_by
