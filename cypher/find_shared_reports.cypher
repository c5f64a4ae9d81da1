// find_shared_reports: the reports that speak of two entities, under any of their names.
//   $one, $other  entity ids      $limit  reports wanted
// Returns report (properties), by id.
MATCH (:Entity {id: $one})<-[:MERGED_INTO]-{0,1}(named)
      <-[:SUBJECT|OBJECT|PRODUCT]-(claim:Claim WHERE claim.rejected IS NULL)-[:SAID_IN]->(report)
WITH DISTINCT report
WHERE EXISTS {
  MATCH (report)<-[:SAID_IN]-(also:Claim WHERE also.rejected IS NULL)
        -[:SUBJECT|OBJECT|PRODUCT]->()-[:MERGED_INTO]->{0,1}(:Entity {id: $other})
}
RETURN properties(report) AS report
ORDER BY report.id
LIMIT $limit
