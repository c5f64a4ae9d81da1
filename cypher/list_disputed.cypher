// list_disputed: links that one claim states and another denies for the same time.
//   $limit  links wanted, at most
// Returns source, kind, target and link: its properties.
MATCH (source:Entity)-[link {disputed: true}]->(target:Entity)
WHERE link.claims IS NOT NULL
RETURN source.id AS source, type(link) AS kind, target.id AS target, properties(link) AS link
ORDER BY source, kind, target
LIMIT $limit
