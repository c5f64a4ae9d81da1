// 02_who_reaches_this_body: Which vendors reach this ministry?
// Write a part of another name between the quotation marks.
MATCH (body:StateAgency)
WHERE toLower(body.name) CONTAINS toLower('ministry')
   OR any(alias IN body.aliases WHERE toLower(alias) CONTAINS toLower('ministry'))
MATCH path = (:Vendor)
  (()-[r:MAKES|SUPPLIED_TO|USED_BY|DEPLOYED_IN|RUN_BY|PART_OF|LINKED_TO|OWNED_BY|SUCCEEDED_BY
      WHERE r.status IN ['confirmed', 'documented', 'asserted', 'reported']]->()){1,4}
  (body)
RETURN path
LIMIT 50
