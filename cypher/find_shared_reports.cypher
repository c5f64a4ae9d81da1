// find_shared_reports: the reports that speak of two entities, under any of their names.
//   $one, $other  entity ids      $skip, $limit  the part wanted
// Returns total and reports, the part of them: their properties, by id.
MATCH (:Entity {id: $one})<-[:MERGED_INTO]-{0,1}(named)
      <-[:SUBJECT|OBJECT|PRODUCT]-(claim:Claim WHERE claim.rejected IS NULL)-[:SAID_IN]->(report)
WITH DISTINCT report
WHERE EXISTS {
  MATCH (report)<-[:SAID_IN]-(also:Claim WHERE also.rejected IS NULL)
        -[:SUBJECT|OBJECT|PRODUCT]->()-[:MERGED_INTO]->{0,1}(:Entity {id: $other})
}
WITH report ORDER BY report.id
WITH collect(report) AS found
RETURN size(found) AS total, [one IN found[$skip..$skip + $limit] | properties(one)] AS reports
