// read_rulings_known: all that people had decided or taken back before a moment.
//   $before  the moment, ISO in UTC
// Returns ruling: its properties, in the order in which they came to be known.
MATCH (ruling:Ruling)
WITH ruling, coalesce(ruling.known_at, ruling.at) AS known
WHERE known < $before
RETURN properties(ruling) AS ruling
ORDER BY known, ruling.id
