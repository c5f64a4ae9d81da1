// stream_texts: every report with all its pages, in the order of ids.
// Returns report (properties) and pages (rows of {number, start, text}, in order).
MATCH (report:Report)
WHERE report.id >= ''
CALL (report) {
  MATCH (report)<-[:PAGE_OF]-(page:Page)
  WITH page ORDER BY page.number
  RETURN collect({number: page.number, start: page.start, text: page.text}) AS pages
}
RETURN properties(report) AS report, pages
ORDER BY report.id
