// export_reports: some reports without their texts, in the order of ids.
//   $after  the id after which they begin      $size  how many, at most
// Returns rows, maps of what is exported (one list is quicker to send than rows), and until, the
// last id, null where none is left.
MATCH (report:Report)
WHERE report.id > $after
WITH report
ORDER BY report.id
LIMIT $size
WITH collect(report) AS page
RETURN [report IN page | {
  id: report.id, sha256: report.sha256, title: report.title, publisher: report.publisher,
  author: report.author, date: report.date, url: report.url, lang: report.lang,
  media_type: report.media_type, text_sha256: report.text_sha256, origins: report.origins
}] AS rows, page[-1].id AS until
