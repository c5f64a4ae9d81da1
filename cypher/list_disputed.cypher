// list_disputed: links of which two claims cannot both hold: one denies the other, or their dates do.
//   $limit  links wanted, at most
// Returns source, kind, target and link: its properties.
MATCH (source:Entity)-[link {disputed: true}]->(target:Entity)
WHERE link.claims IS NOT NULL
RETURN source.id AS source, type(link) AS kind, target.id AS target, properties(link) AS link
ORDER BY source, kind, target
LIMIT $limit
