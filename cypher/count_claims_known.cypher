// count_claims_known: how many claims the graph knew before a moment.
//   $before  the moment, ISO in UTC; what came in before moments were noted was always known
// Returns number.
MATCH (claim:Claim)
WHERE coalesce(claim.known_at, '') < $before
RETURN count(claim) AS number
