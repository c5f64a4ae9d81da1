// write_origins: the given reports go back to others, or to none any more.
//   $rows  {id, origins: ids or null, sources: ids of what it was said to be derived from}
// Returns nothing.
UNWIND $rows AS row
MATCH (report:Report {id: row.id})
SET report.origins = row.origins
WITH report, row
CALL (report) {
  MATCH (report)-[old:DERIVED_FROM]->()
  DELETE old
}
UNWIND row.sources AS source
MATCH (origin:Report {id: source})
CREATE (report)-[:DERIVED_FROM]->(origin)
