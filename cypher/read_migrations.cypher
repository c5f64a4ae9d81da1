// read_migrations: the schema changes that were made.
// Returns name and sha256 (of the statement as it was then).
MATCH (change:Migration)
RETURN change.name AS name, change.sha256 AS sha256
ORDER BY name
