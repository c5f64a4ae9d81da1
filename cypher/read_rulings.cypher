// read_rulings: all decisions of a kind that nobody took back.
//   $kind  identity, claim or origin
// Returns ruling: its properties, in the order in which they were made.
MATCH (ruling:Ruling {kind: $kind})
WHERE NOT EXISTS { (ruling)<-[:ABOUT]-(:Ruling {kind: 'retraction'}) }
RETURN properties(ruling) AS ruling
ORDER BY ruling.at, ruling.id
