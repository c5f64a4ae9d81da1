// read_known_claims: which of the given claims are in the store already.
//   $ids  claim ids
// Returns id.
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
RETURN claim.id AS id
