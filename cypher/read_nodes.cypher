// read_nodes: entities as they are stored, merged and withdrawn ones too.
//   $ids  entity ids
// Returns id, labels, fields (all properties), merged (ids of those merged into it), and judged
// (what people decided about its identity and did not take back).
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN entity.id AS id, labels(entity) AS labels, properties(entity) AS fields,
       [(entity)<-[:MERGED_INTO]-(member) | member.id] AS merged,
       [(entity)<-[:ABOUT]-(ruling:Ruling {kind: 'identity'})
         WHERE NOT EXISTS { (ruling)<-[:ABOUT]-(:Ruling {kind: 'retraction'}) } |
         properties(ruling)] AS judged
