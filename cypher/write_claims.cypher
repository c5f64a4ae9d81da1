// write_claims: new claims stand in the store, tied to their report and to the entities they name.
//   $report  id of the report
//   $rows    {id, properties, ends: [{role, entity, properties}]}; role SUBJECT, OBJECT or PRODUCT
// Returns nothing.
MATCH (report:Report {id: $report})
UNWIND $rows AS row
CREATE (claim:Claim {id: row.id})
SET claim += row.properties
CREATE (claim)-[:SAID_IN]->(report)
WITH claim, row
UNWIND row.ends AS end
MATCH (entity:Entity {id: end.entity})
CREATE (claim)-[mention:$(end.role)]->(entity)
SET mention = end.properties
