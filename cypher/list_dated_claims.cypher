// list_dated_claims: the held claims about an entity that say when, earliest first.
//   $id  entity id      $skip, $limit  the part wanted
// Returns total and undated (held claims with and without a date) and ids, the part of them.
MATCH (:Entity {id: $id})<-[:MERGED_INTO]-{0,1}(named)<-[:SUBJECT|OBJECT|PRODUCT]-(claim:Claim)
WHERE claim.held
WITH DISTINCT claim
WITH claim, coalesce(claim.valid_start, claim.valid_end) AS date
ORDER BY date, claim.valid_end, claim.id
WITH collect(CASE WHEN date IS NOT NULL THEN claim.id END) AS dated, count(claim) AS held
RETURN size(dated) AS total, held - size(dated) AS undated, dated[$skip..$skip + $limit] AS ids
