// count_nodes: how many nodes carry each label; notes on the schema and the state are not counted,
// and a merged or withdrawn name is no entity.
// Returns name and number.
MATCH (node) WHERE NOT node:Migration AND NOT node:GraphState AND NOT node:GraphChange
UNWIND labels(node) AS name
WITH node, name
WHERE name <> 'Entity' OR NOT (node:Merged OR node:Withdrawn)
RETURN name, count(*) AS number
ORDER BY name
