// list_report_claims: the claims of one report that nobody has rejected, in the order of its text.
//   $id  report id      $limit  claims wanted, at most
// Returns one row: ids.
MATCH (:Report {id: $id})<-[:SAID_IN]-(claim:Claim)
WHERE claim.rejected IS NULL
WITH claim.id AS id, claim.start AS start, claim.end AS end
ORDER BY start, end DESC, id
LIMIT $limit
RETURN collect(id) AS ids
