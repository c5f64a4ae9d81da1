// read_judged: what people decided about the identity of the given entities, and did not take back.
//   $ids  entity ids
// Returns ruling: its properties.
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:ABOUT]-(ruling:Ruling {kind: 'identity'})
WHERE NOT EXISTS { (ruling)<-[:ABOUT]-(:Ruling {kind: 'retraction'}) }
RETURN DISTINCT properties(ruling) AS ruling
