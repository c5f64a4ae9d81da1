// stream_reports: every report without its text, in the order of ids.
// Returns fields: a map of what is exported.
MATCH (report:Report)
WHERE report.id >= ''
RETURN {
  id: report.id, sha256: report.sha256, title: report.title, publisher: report.publisher,
  author: report.author, date: report.date, url: report.url, lang: report.lang,
  media_type: report.media_type, text_sha256: report.text_sha256, origins: report.origins
} AS fields
ORDER BY report.id
