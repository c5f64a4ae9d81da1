// read_report: one report with all its pages.
//   $id  report id
// Returns report (properties) and pages (rows of {number, start, text}, in order).
MATCH (report:Report {id: $id})
CALL (report) {
  MATCH (report)<-[:PAGE_OF]-(page:Page)
  WITH page ORDER BY page.number
  RETURN collect({number: page.number, start: page.start, text: page.text}) AS pages
}
RETURN properties(report) AS report, pages
