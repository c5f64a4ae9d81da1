// export_every_tie: every relationship, whatever it ties, in the order of its ends.
// Returns from, to (labels by which the ends are found), source, target (their ids), type, and
// fields: all its properties.
MATCH (source)-[tie]->(target)
WITH CASE WHEN source:Entity THEN 'Entity' ELSE head(labels(source)) END AS from,
     CASE WHEN target:Entity THEN 'Entity' ELSE head(labels(target)) END AS to,
     source.id AS source, target.id AS target, type(tie) AS type, properties(tie) AS fields
ORDER BY from, to, type, source, target, fields.id
RETURN from, to, source, target, type, fields
