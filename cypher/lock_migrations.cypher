// lock_migrations: nobody else changes the schema until this transaction ends without being kept.
// It is rolled back in the end: the node it makes is never seen, the uniqueness of its name is the lock.
// Returns nothing.
MERGE (lock:Migration {name: 'lock'})
SET lock.name = 'lock'
