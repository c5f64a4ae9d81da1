// find_by_key: entities one of whose names has exactly the given comparable form.
//   $query  that form, as a quoted full-text query
//   $limit  entities wanted, at most
// Returns id, name, kinds, aliases, described, country, held.
CALL db.index.fulltext.queryNodes('entity_keys', $query, {limit: $limit}) YIELD node
RETURN node.id AS id, node.name AS name,
       labels(node) AS kinds,
       coalesce(node.aliases, []) AS aliases, node.described AS described,
       node.country AS country, node.held AS held
ORDER BY id
