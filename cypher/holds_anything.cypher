// holds_anything: whether there is any node but the notes on schema and state.
// Returns one row with such a node's id, or none.
MATCH (node) WHERE NOT node:Migration AND NOT node:GraphState AND NOT node:GraphChange
RETURN elementId(node) AS node
LIMIT 1
