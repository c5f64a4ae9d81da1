// read_rulings_since: all that people have decided or taken back since a moment.
//   $before  the moment, ISO in UTC
// Returns ruling, and undone: the ruling that it takes back, both as their properties; undone is
// null where it takes back none, or one that was not known before the moment either.
MATCH (ruling:Ruling)
WHERE coalesce(ruling.known_at, ruling.at) >= $before
OPTIONAL MATCH (ruling {kind: 'retraction'})-[:ABOUT]->(undone:Ruling)
WHERE coalesce(undone.known_at, undone.at) < $before
RETURN properties(ruling) AS ruling, properties(undone) AS undone
