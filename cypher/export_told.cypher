// export_told: the claims of some reports with all that was written of them, by report and id.
//   $after  the id after which the reports begin      $size  how many reports, at most
// Returns rows, a thousand at once: claim (properties), report (id), and ends: {role, entity: id,
// mention: its properties}; and until, the last report's id, null where none is left.
MATCH (report:Report)
WHERE report.id > $after
WITH report
ORDER BY report.id
LIMIT $size
WITH collect(report) AS page
CALL (page) {
  UNWIND page AS report
  MATCH (report)<-[:SAID_IN]-(claim:Claim)
  WITH report, claim
  ORDER BY report.id, claim.id
  RETURN collect({
    claim: properties(claim), report: report.id,
    ends: [(claim)-[mention:SUBJECT|OBJECT|PRODUCT]->(entity) |
      {role: type(mention), entity: entity.id, mention: properties(mention)}]
  }) AS rows
}
UNWIND range(0, size(rows), 1000) AS start
RETURN rows[start..start + 1000] AS rows, page[-1].id AS until
