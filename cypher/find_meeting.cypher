// find_meeting: entities that are filed under one of the given keys; only such can merge.
//   $query  keys, as a full-text query
// Returns id.
CALL db.index.fulltext.queryNodes('entity_meeting', $query) YIELD node
RETURN node.id AS id
