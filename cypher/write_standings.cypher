// write_standings: the given claims stand as people decided, or else as they were read last; what was
// found is kept beside it.
//   $rows  {id, held, found_held (null: nobody decided), rejected (true or null), reviewed_by,
//          replies (ids of claims that answer it; null: none), read_by (null: who found it), lost
//          and reopened (true or null), confidence, first_held and first_confidence (null: nobody read it again)}
// Returns nothing.
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
SET claim.held = row.held, claim.found_held = row.found_held, claim.rejected = row.rejected,
    claim.reviewed_by = row.reviewed_by, claim.replies = row.replies, claim.read_by = row.read_by,
    claim.lost = row.lost, claim.reopened = row.reopened, claim.confidence = row.confidence,
    claim.first_held = row.first_held, claim.first_confidence = row.first_confidence
