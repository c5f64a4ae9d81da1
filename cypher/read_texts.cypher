// read_texts: the given reports with what is compared of them.
//   $ids  report ids
// Returns id, title, lang, date, url, and pages: their texts, in order.
UNWIND $ids AS id
MATCH (report:Report {id: id})
CALL (report) {
  MATCH (report)<-[:PAGE_OF]-(page:Page)
  WITH page ORDER BY page.number
  RETURN collect(page.text) AS pages
}
RETURN report.id AS id, report.title AS title, report.lang AS lang, report.date AS date,
       report.url AS url, pages
