// list_reports: all reports, by title and then id.
//   $skip, $limit  which part of the list
// Returns one row: total and reports (the properties of the part asked for).
CALL () {
  MATCH (report:Report)
  RETURN count(report) AS total
}
CALL () {
  MATCH (report:Report)
  WITH report
  ORDER BY report.title, report.id SKIP $skip LIMIT $limit
  RETURN collect(properties(report)) AS reports
}
RETURN total, reports
