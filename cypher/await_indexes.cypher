// await_indexes: every index is filled and answers.
//   $seconds  how long that may take
// Returns nothing.
CALL db.awaitIndexes($seconds)
