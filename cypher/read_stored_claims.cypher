// read_stored_claims: claims with all that was written of them.
//   $ids  claim ids
// Returns claim (properties), report (id), and ends: {role, mention: its properties}.
UNWIND $ids AS id
MATCH (claim:Claim {id: id})-[:SAID_IN]->(report:Report)
RETURN properties(claim) AS claim, report.id AS report,
       [(claim)-[mention:SUBJECT|OBJECT|PRODUCT]->() |
         {role: type(mention), mention: properties(mention)}] AS ends
