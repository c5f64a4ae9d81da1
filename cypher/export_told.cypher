// export_told: the claims of some reports with all that was written of them, by report and id.
//   $ids  report ids
// Returns rows, a thousand at once (one list is quicker to send than rows): claim (properties),
// report (id), and ends: {role, entity: id, mention: its properties}.
CALL () {
  UNWIND $ids AS id
  MATCH (report:Report {id: id})<-[:SAID_IN]-(claim:Claim)
  WITH report, claim
  ORDER BY report.id, claim.id
  RETURN collect({
    claim: properties(claim), report: report.id,
    ends: [(claim)-[mention:SUBJECT|OBJECT|PRODUCT]->(entity) |
      {role: type(mention), entity: entity.id, mention: properties(mention)}]
  }) AS rows
}
UNWIND range(0, size(rows), 1000) AS start
RETURN rows[start..start + 1000] AS rows
