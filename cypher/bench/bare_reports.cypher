// bare_reports: Reports with their pages, as somebody would write them by hand.
//   $rows  {report: its properties, pages: rows of {id, number, start, text}}
UNWIND $rows AS row
MERGE (report:Report {id: row.report.id})
SET report += row.report
WITH report, row
UNWIND row.pages AS fields
MERGE (page:Page {id: fields.id})
SET page += fields
MERGE (page)-[:PAGE_OF]->(report)
