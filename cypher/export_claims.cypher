// export_claims: some claims, in the order of ids: their ends are the ids that the reports give.
//   $after  the id after which they begin      $size  how many, at most
// Returns rows, lists in the order of the table's columns (quicker to send than rows with names),
// and until, the last id, null where none is left.
MATCH (claim:Claim)
WHERE claim.id > $after
WITH claim
ORDER BY claim.id
LIMIT $size
WITH collect(claim) AS page
CALL (page) {
  UNWIND page AS claim
  MATCH (claim)-[:SAID_IN]->(report:Report)
  MATCH (claim)-[subject:SUBJECT]->(from:Entity)
  MATCH (claim)-[object:OBJECT]->(to:Entity)
  OPTIONAL MATCH (claim)-[product:PRODUCT]->(what:Entity)
  WITH *
  ORDER BY claim.id
  RETURN collect([
    claim.id, report.id, claim.link, from.id, subject.name, to.id, object.name, what.id,
    product.name, claim.quote, claim.start, claim.end, claim.page, claim.lang, claim.status,
    claim.valid_start, claim.valid_end, claim.precision, claim.confidence, claim.held,
    claim.rejected, claim.reviewed_by, claim.attributed_to, claim.extractor, claim.rule,
    claim.pack
  ]) AS rows
}
RETURN rows, page[-1].id AS until
