// read_decided: the claims that somebody decided about, or put in the place of another.
// Returns id.
MATCH (claim:Claim)
WHERE claim.found_held IS NOT NULL OR claim.rejected OR EXISTS { (claim)<-[:ABOUT]-(:Ruling) }
RETURN claim.id AS id
ORDER BY id
