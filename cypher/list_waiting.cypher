// list_waiting: claims that wait for a person, the surest first, of equal ones those that a language
// model read as well (docs/llm.md); among them those that one accepted and that a better reader would not hold.
//   $skip, $limit  which part of the list
// Returns one row: total and ids (the part asked for).
CALL () {
  MATCH (claim:Claim {held: false})
  WHERE claim.rejected IS NULL
  RETURN count(claim) AS waiting
}
CALL () {
  MATCH (:Ruling {kind: 'rereading'})-[:ABOUT]->(claim:Claim {reopened: true})
  RETURN count(DISTINCT claim) AS reopened
}
CALL () {
  CALL () {
    MATCH (claim:Claim {held: false})
    WHERE claim.rejected IS NULL
    RETURN claim
    UNION ALL
    MATCH (:Ruling {kind: 'rereading'})-[:ABOUT]->(claim:Claim {reopened: true})
    RETURN DISTINCT claim
  }
  WITH claim.id AS id, claim.confidence AS confidence, claim.rule ENDS WITH ' agrees' AS twice
  ORDER BY confidence DESC, twice DESC, id SKIP $skip LIMIT $limit
  RETURN collect(id) AS ids
}
RETURN waiting + reopened AS total, ids
