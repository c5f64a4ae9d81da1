// 01_who_reaches_the_apparatus: Which vendors reach the security apparatus, and how?
// Dark red bodies are police, intelligence, military and interior. Only links that a source states as
// a fact are followed. Click a link: its quotation, source, date and status stand in the panel.
MATCH path = (:Vendor)
  (()-[r:MAKES|SUPPLIED_TO|USED_BY|DEPLOYED_IN|RUN_BY|PART_OF|LINKED_TO|OWNED_BY|SUCCEEDED_BY
      WHERE r.status IN ['confirmed', 'documented', 'asserted', 'reported']]->()){1,4}
  (:SecurityApparatus)
RETURN path
LIMIT 50
