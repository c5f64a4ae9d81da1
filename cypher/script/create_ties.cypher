// create_ties: the relationships of a script, between nodes of the labels written for Source and Target.
//   $rows  {source, target, type, fields} of each: ids of the ends
UNWIND $rows AS row
MATCH (source:Source {id: row.source}), (target:Target {id: row.target})
CREATE (source)-[tie:$(row.type)]->(target)
SET tie = row.fields
