// count_nodes: how many nodes carry each label; the notes on schema changes are not counted.
// Returns name and number.
MATCH (node) WHERE NOT node:Migration
UNWIND labels(node) AS name
RETURN name, count(*) AS number
ORDER BY name
