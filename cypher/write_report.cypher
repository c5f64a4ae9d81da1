// write_report: a report and its pages are in the store, and the report is locked by this transaction.
//   $report  its properties, id among them      $pages  rows of {id, number, start, text}
// A report that is already there stays as it is: its id is the hash of its bytes.
// Returns created (whether it is new) and text_sha256 (the hash of the text that is stored).
MERGE (report:Report {id: $report.id})
  ON CREATE SET report += $report, report.fresh = true
SET report.id = $report.id
WITH report, coalesce(report.fresh, false) AS created
SET report.fresh = null
WITH report, created
CALL (report, created) {
  WITH report WHERE created
  UNWIND $pages AS row
  MERGE (page:Page {id: row.id})
  SET page += row
  MERGE (page)-[:PAGE_OF]->(report)
}
RETURN created, report.text_sha256 AS text_sha256
