// read_link_claims: links as they are, and the facts from which they are to be computed.
//   $given  a map: rows, {source, kind, target, claims: ids that were added, or changed their standing}
// Returns source, kind, target, link (its properties, null when there is none yet), element (where it
// is kept), and facts: what a link needs to know of each of its held claims, old and new. No row
// for a link that is not there and has no claims here. All kinds are named, so that what else meets
// at an entity is not looked at.
UNWIND $given.rows AS row
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
OPTIONAL MATCH (source)-[link:MAKES|SUPPLIED_TO|USED_BY|IS_A|PART_OF|LINKED_TO|DEPLOYED_IN|RUN_BY|SUCCEEDED_BY
    |OWNED_BY|INVESTED_IN|RESELLS|BASED_IN|LOCATED_IN|CONTROLLED_BY|LISTED_BY
    |REPLIED_TO]->(target)
WHERE type(link) = row.kind
WITH row, link
WHERE link IS NOT NULL OR size(row.claims) > 0
CALL (link, row) {
  UNWIND coalesce(link.claims, []) + row.claims AS id
  WITH DISTINCT id
  MATCH (claim:Claim {id: id} WHERE claim.held)-[:SAID_IN]->(report:Report)
  RETURN collect({
    id: claim.id, report: report.id, status: claim.status, confidence: claim.confidence,
    said_by: coalesce(claim.attributed_to, report.publisher, report.title), quote: claim.quote,
    start: claim.valid_start, end: claim.valid_end, precision: claim.precision,
    origins: report.origins
  }) AS facts
}
RETURN row.source AS source, row.kind AS kind, row.target AS target,
       properties(link) AS link, elementId(link) AS element, facts
