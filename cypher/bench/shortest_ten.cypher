// shortest_ten: ten shortest paths between two entities with what the sources say, by Cypher alone: no
// hubs are left out, and none is better than another of its length.
MATCH path = SHORTEST 10 (:Entity {id: $source})
  (()-[step:SUPPLIED_TO|MAKES|RESELLS|PART_OF|LINKED_TO|OWNED_BY
       WHERE step.status IN ['confirmed', 'documented', 'asserted', 'reported']]->()){1,6}
  (:Entity {id: $target})
WITH path, [node IN nodes(path) | properties(node)] AS names
UNWIND relationships(path) AS link
UNWIND link.claims AS ident
MATCH (claim:Claim {id: ident})-[:SAID_IN]->(report:Report)
RETURN names, properties(link), properties(claim), properties(report)
