// export_reports: some reports without their texts, in the order of ids.
//   $after  the id after which they begin      $size  how many, at most
// Returns rows, lists in the order of the table's columns (quicker to send than rows with names),
// and until, the last id, null where none is left.
MATCH (report:Report)
WHERE report.id > $after
WITH report
ORDER BY report.id
LIMIT $size
WITH collect(report) AS page
RETURN [report IN page | [
  report.id, report.sha256, report.title, report.publisher, report.author, report.date,
  report.url, report.lang, report.media_type, report.text_sha256, report.origins
]] AS rows, page[-1].id AS until
