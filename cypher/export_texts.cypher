// export_texts: some reports with all their pages, in the order of ids.
//   $ids  report ids
// Returns report (properties) and pages (rows of {number, start, text}, in order).
UNWIND $ids AS id
MATCH (report:Report {id: id})
CALL (report) {
  MATCH (report)<-[:PAGE_OF]-(page:Page)
  WITH page ORDER BY page.number
  RETURN collect({number: page.number, start: page.start, text: page.text}) AS pages
}
RETURN properties(report) AS report, pages
ORDER BY report.id
