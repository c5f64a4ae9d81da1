// find_reports: the reports with exactly this title, in the order of ids.
//   $title  the title      $limit  reports wanted, at most
// Returns id.
MATCH (report:Report {title: $title})
RETURN report.id AS id
ORDER BY id
LIMIT $limit
