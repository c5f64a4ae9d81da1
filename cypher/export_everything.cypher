// export_everything: every node but the schema's own, in the order of labels and ids.
// Returns labels (by name: the order that Neo4j keeps is the one in which a database first met
// them), and fields: all its properties.
MATCH (node)
WHERE NOT node:Migration
RETURN COLLECT { UNWIND labels(node) AS label RETURN label ORDER BY label } AS labels,
       properties(node) AS fields
ORDER BY labels, coalesce(node.id, node.name)
