// read_origins: the reports that go back to others.
// Returns id and origins.
MATCH (report:Report)-[:DERIVED_FROM]->()
RETURN DISTINCT report.id AS id, report.origins AS origins
