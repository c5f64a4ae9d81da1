// write_migration: a schema change is noted as made.
//   $name, $sha256  the file's name and the hash of its text
// Returns nothing.
MERGE (change:Migration {name: $name})
  ON CREATE SET change.sha256 = $sha256, change.made = datetime()
