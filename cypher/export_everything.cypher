// export_everything: every node but the schema's own, in the order of labels and ids.
// Returns labels and fields: all its properties.
MATCH (node)
WHERE NOT node:Migration
RETURN labels(node) AS labels, properties(node) AS fields
ORDER BY labels, coalesce(node.id, node.name)
