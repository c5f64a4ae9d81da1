// read_outdated: claims of the given reports that a reader of another version made, or read last.
//   $given  one map: rows {report, by, reader, pack, kin, rules}; by is how it signs a reading, from
//           the start (who contradicted beside it comes behind), kin how all its versions are called,
//           from the start, and rules how its rules are
// Returns report, id, held and confidence (as it was read last) and lost: whether it was not, then.
UNWIND $given.rows AS row
MATCH (:Report {id: row.report})<-[:SAID_IN]-(claim:Claim)
WHERE claim.extractor STARTS WITH row.kin AND claim.rule STARTS WITH row.rules
  AND coalesce(NOT claim.read_by STARTS WITH row.by,
               claim.extractor <> row.reader OR coalesce(claim.pack, '') <> row.pack)
RETURN row.report AS report, claim.id AS id, coalesce(claim.found_held, claim.held) AS held,
       claim.confidence AS confidence, coalesce(claim.lost, false) AS lost
ORDER BY report, id
