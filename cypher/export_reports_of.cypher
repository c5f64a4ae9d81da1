// export_reports_of: these reports without their texts, in the order of ids.
//   $ids  report ids
// Returns fields: a map of what is exported, as export_reports.
UNWIND $ids AS id
MATCH (report:Report {id: id})
RETURN {
  id: report.id, sha256: report.sha256, title: report.title, publisher: report.publisher,
  author: report.author, date: report.date, url: report.url, lang: report.lang,
  media_type: report.media_type, text_sha256: report.text_sha256, origins: report.origins
} AS fields
ORDER BY report.id
