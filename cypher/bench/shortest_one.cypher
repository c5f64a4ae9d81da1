// shortest_one: one shortest path between two entities, over links that technology flows along.
MATCH path = SHORTEST 1 (:Entity {id: $source})
  (()-[:SUPPLIED_TO|MAKES|RESELLS|PART_OF|LINKED_TO|OWNED_BY]->()){1,6}(:Entity {id: $target})
RETURN [node IN nodes(path) | node.id] AS nodes
