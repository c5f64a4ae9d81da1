// find_meeting: entities that are filed under one of the given keys; only such can merge.
//   $query  keys, as a full-text query      $known  ids of entities that were read already
// Returns what read_nodes does, of those that were not.
CALL db.index.fulltext.queryNodes('entity_meeting', $query) YIELD node AS entity
WITH entity
WHERE NOT entity.id IN $known
RETURN entity.id AS id, labels(entity) AS labels, properties(entity) AS fields,
       [(entity)<-[:MERGED_INTO]-(member) | member.id] AS merged,
       [(entity)<-[:ABOUT]-(ruling:Ruling {kind: 'identity'})
         WHERE NOT EXISTS { (ruling)<-[:ABOUT]-(:Ruling {kind: 'retraction'}) } |
         properties(ruling)] AS judged
