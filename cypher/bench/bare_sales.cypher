// bare_sales: Links of sales, as somebody would write them by hand.
//   $rows  {source, target, properties}
UNWIND $rows AS row
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[link:SUPPLIED_TO]->(target)
WITH link, row, coalesce(link.claims, []) AS claims
SET link += row.properties, link.claims = claims + row.properties.claims
