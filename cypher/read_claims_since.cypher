// read_claims_since: the claims that came to be known at a moment or after it.
//   $before  the moment, ISO in UTC
// Returns id.
MATCH (claim:Claim)
WHERE claim.known_at >= $before
RETURN claim.id AS id
