// find_near: entities whose names share keys with those asked for; rare keys count most.
//   $query  keys, as a full-text query      $limit  entities wanted, at most
// Returns what read_nodes does.
CALL db.index.fulltext.queryNodes('entity_near', $query, {limit: $limit}) YIELD node AS entity
RETURN entity.id AS id, labels(entity) AS labels, properties(entity) AS fields,
       [(entity)<-[:MERGED_INTO]-(member) | member.id] AS merged,
       [(entity)<-[:ABOUT]-(ruling:Ruling {kind: 'identity'})
         WHERE NOT EXISTS { (ruling)<-[:ABOUT]-(:Ruling {kind: 'retraction'}) } |
         properties(ruling)] AS judged
