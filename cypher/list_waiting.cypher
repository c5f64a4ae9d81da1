// list_waiting: claims that wait for a person, the surest first.
//   $skip, $limit  which part of the list
// Returns one row: total and ids (the part asked for).
CALL () {
  MATCH (claim:Claim {held: false})
  WHERE claim.rejected IS NULL
  RETURN count(claim) AS total
}
CALL () {
  MATCH (claim:Claim {held: false})
  WHERE claim.rejected IS NULL
  WITH claim.id AS id, claim.confidence AS confidence
  ORDER BY confidence DESC, id SKIP $skip LIMIT $limit
  RETURN collect(id) AS ids
}
RETURN total, ids
