// create_nodes: the nodes of a script, each with its labels and all its properties.
//   $rows  {labels, fields} of each
UNWIND $rows AS row
CREATE (node:$(row.labels))
SET node = row.fields
