// read_renamed: who is now called otherwise, by links that state it as a fact.
//   $statuses  those of a stated fact      $most  of so many
// Returns was and now (ids) and formerly, the name of what was; in the order of ids.
MATCH (old:Entity)-[link:SUCCEEDED_BY]->(later:Entity)
WHERE link.status IN $statuses
RETURN old.id AS was, later.id AS now, old.name AS formerly
ORDER BY was, now
LIMIT $most
