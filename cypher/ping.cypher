// ping: whether the database answers at all.
// Returns one row, always.
RETURN 1 AS answer
