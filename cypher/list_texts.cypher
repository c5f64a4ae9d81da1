// list_texts: which reports came in last.
//   $limit  reports wanted, at most
// Returns one row: total (all there are) and ids.
CALL () {
  MATCH (report:Report)
  RETURN count(report) AS total
}
CALL () {
  MATCH (report:Report)
  WITH report.id AS id, coalesce(report.known_at, '') AS known
  ORDER BY known DESC, id LIMIT $limit
  RETURN collect(id) AS ids
}
RETURN total, ids
