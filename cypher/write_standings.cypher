// write_standings: the given claims stand as people decided; what was found is kept beside it.
//   $rows  {id, held, found_held (null: nobody decided), rejected (true or null), reviewed_by,
//          replies (ids of claims that answer it; null: none)}
// Returns nothing.
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
SET claim.held = row.held, claim.found_held = row.found_held, claim.rejected = row.rejected,
    claim.reviewed_by = row.reviewed_by, claim.replies = row.replies
