// export_said: what one report says: its claims, rejected ones too, and whom they are about.
//   $report  report id
// Returns one row: claims (ids) and nodes (ids of the entities that stand for their ends).
MATCH (:Report {id: $report})<-[:SAID_IN]-(claim:Claim)
MATCH (claim)-[:SUBJECT|OBJECT|PRODUCT]->(end:Entity)
OPTIONAL MATCH (end)-[:MERGED_INTO]->(kept:Entity)
RETURN collect(DISTINCT claim.id) AS claims,
       collect(DISTINCT coalesce(kept.id, end.id)) AS nodes
