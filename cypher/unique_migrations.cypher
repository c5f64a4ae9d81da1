// unique_migrations: a schema change is noted once. It comes before all of them, on every start.
// Returns nothing.
CREATE CONSTRAINT migration_name IF NOT EXISTS FOR (change:Migration) REQUIRE change.name IS UNIQUE
