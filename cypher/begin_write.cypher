// begin_write: who writes does so alone until this transaction ends, and the given reports are in the
// store. First in a write: what is read after it is the truth.
//   $given  one map (see graph/store/transaction.py): reports, {report: its properties, id among them,
//           pages: rows of {id, number, start, text}}, and claims, claim ids
//   $now    the moment, ISO in UTC
// A report that is already there stays as it is: its id is the hash of its bytes.
// Returns one row: reports ({id, created, text_sha256, origins, said_by}) and known (which of the
// claims are in the store already).
MERGE (state:GraphState {name: 'graph'})
SET state.name = 'graph'
WITH state
CALL () {
  UNWIND $given.reports AS row
  MERGE (report:Report {id: row.report.id})
    ON CREATE SET report += row.report, report.known_at = $now, report.fresh = true
  WITH report, row, coalesce(report.fresh, false) AS created
  SET report.fresh = null
  WITH report, row, created
  CALL (report, row, created) {
    WITH report, row WHERE created
    UNWIND row.pages AS fields
    MERGE (page:Page {id: fields.id})
    SET page += fields
    MERGE (page)-[:PAGE_OF]->(report)
  }
  RETURN collect({
    id: report.id, created: created, text_sha256: report.text_sha256, origins: report.origins,
    said_by: coalesce(report.publisher, report.title)
  }) AS reports
}
CALL () {
  UNWIND $given.claims AS id
  MATCH (claim:Claim {id: id})
  RETURN collect(claim.id) AS known
}
RETURN reports, known
