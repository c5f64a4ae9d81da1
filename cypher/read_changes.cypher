// read_changes: what every write since a state changed, the oldest first.
//   $version  the number of that state
// Returns change, the properties that advance_state gave it.
MATCH (change:GraphChange)
WHERE change.version > $version
RETURN properties(change) AS change
ORDER BY change.version
