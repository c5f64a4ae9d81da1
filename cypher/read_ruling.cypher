// read_ruling: one decision of a person.
//   $id  its id
// Returns ruling (properties) and taken_back (whether somebody took it back).
MATCH (ruling:Ruling {id: $id})
RETURN properties(ruling) AS ruling,
       EXISTS { (ruling)<-[:ABOUT]-(:Ruling {kind: 'retraction'}) } AS taken_back
