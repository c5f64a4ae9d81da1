// bare_claims: Claims tied to their report and to whom they name, as somebody would write them by hand.
//   $rows  {id, report, properties, subject, object, said_of_subject, said_of_object}
UNWIND $rows AS row
MATCH (report:Report {id: row.report})
MATCH (subject:Entity {id: row.subject}), (object:Entity {id: row.object})
MERGE (claim:Claim {id: row.id})
SET claim += row.properties
MERGE (claim)-[:SAID_IN]->(report)
MERGE (claim)-[one:SUBJECT]->(subject)
SET one = row.said_of_subject
MERGE (claim)-[other:OBJECT]->(object)
SET other = row.said_of_object
