// count_claims_known: how many claims the graph knew before a moment, and how many came since.
//   $before  the moment, ISO in UTC; what came in before moments were noted was always known
// Returns known and since.
MATCH (claim:Claim)
WITH coalesce(claim.known_at >= $before, false) AS late, count(claim) AS number
RETURN sum(CASE WHEN late THEN 0 ELSE number END) AS known, sum(CASE WHEN late THEN number ELSE 0 END) AS since
