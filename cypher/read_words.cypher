// read_words: where the given claims say that their words stand, and the pages that hold that place.
//   $ids  claim ids
// Returns id, quote, start, end and pages ({start, text}, in order) for each claim that is there
// with both its ends. A page may stand before the others that holds none of the words.
UNWIND $ids AS id
MATCH (claim:Claim {id: id})-[:SAID_IN]->(:Report)<-[:PAGE_OF]-(page:Page)
WHERE page.start < claim.end AND page.start + size(page.text) > claim.start
  AND EXISTS { (claim)-[:SUBJECT]->(:Entity) } AND EXISTS { (claim)-[:OBJECT]->(:Entity) }
WITH claim, page ORDER BY page.start
RETURN claim.id AS id, claim.quote AS quote, claim.start AS start, claim.end AS end,
       collect({start: page.start, text: page.text}) AS pages
