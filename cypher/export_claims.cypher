// export_claims: some claims, in the order of ids: their ends are the ids that the reports give.
//   $after  the id after which they begin      $size  how many, at most
// Returns rows, maps of what is exported (one list is quicker to send than rows), and until, the
// last id, null where none is left.
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
  RETURN collect({
    id: claim.id, report: report.id, link: claim.link,
    subject: from.id, subject_name: subject.name, object: to.id, object_name: object.name,
    product: what.id, product_name: product.name, quote: claim.quote, start: claim.start,
    end: claim.end, page: claim.page, lang: claim.lang, status: claim.status,
    valid_start: claim.valid_start, valid_end: claim.valid_end, precision: claim.precision,
    confidence: claim.confidence, held: claim.held, rejected: claim.rejected,
    reviewed_by: claim.reviewed_by, attributed_to: claim.attributed_to,
    extractor: claim.extractor, rule: claim.rule, pack: claim.pack
  }) AS rows
}
RETURN rows, page[-1].id AS until
