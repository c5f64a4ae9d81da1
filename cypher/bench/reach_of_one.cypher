// reach_of_one: which bodies one vendor reaches, and how far they are.
MATCH path = ANY SHORTEST (:Entity {id: $source})
  (()-[:SUPPLIED_TO|MAKES|RESELLS|PART_OF|LINKED_TO|OWNED_BY]->()){1,6}(body:SecurityApparatus)
RETURN body.id AS body, length(path) AS hops
