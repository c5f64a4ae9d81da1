// stream_told: the claims of all reports with all that was written of them, by report and id.
// Returns claim (properties), report (id), and ends: {role, entity: id, mention: its properties}.
MATCH (report:Report)<-[:SAID_IN]-(claim:Claim)
WHERE report.id >= ''
RETURN properties(claim) AS claim, report.id AS report,
       [(claim)-[mention:SUBJECT|OBJECT|PRODUCT]->(entity) |
         {role: type(mention), entity: entity.id, mention: properties(mention)}] AS ends
ORDER BY report.id, claim.id
