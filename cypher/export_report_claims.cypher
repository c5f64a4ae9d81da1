// export_report_claims: the claims of one report with all that was written of them, by id.
//   $report  report id
// Returns claim (properties), report (id), and ends: {role, entity: id, mention: its properties}.
MATCH (claim:Claim)-[:SAID_IN]->(:Report {id: $report})
RETURN properties(claim) AS claim, $report AS report,
       [(claim)-[mention:SUBJECT|OBJECT|PRODUCT]->(entity) |
         {role: type(mention), entity: entity.id, mention: properties(mention)}] AS ends
ORDER BY claim.id
