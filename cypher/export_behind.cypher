// export_behind: what a script needs beside claims: their reports with pages, every entity at their
// ends and whom it was merged into, and what people decided of them.
//   $ids  claim ids
// Returns ids: of reports, pages, entities and decisions.
UNWIND $ids AS id
MATCH (claim:Claim {id: id})-[:SAID_IN]->(report:Report)
MATCH (claim)-[:SUBJECT|OBJECT|PRODUCT]->(end:Entity)
RETURN DISTINCT [report.id, end.id]
  + [(report)<-[:PAGE_OF]-(page) | page.id]
  + [(end)-[:MERGED_INTO]->(kept) | kept.id]
  + [(claim)<-[:ABOUT]-(ruling) | ruling.id]
  + [(claim)<-[:ABOUT]-()<-[:ABOUT]-(undoing) | undoing.id] AS ids
