// list_vouched: how entities are called by held claims that no program read by itself out of words.
//   $machines  how the extractors that do are called, from the start; what a person accepted counts
//   $most      of so many
// Returns name, kinds; each combination once, in order.
MATCH (claim:Claim {held: true})-[mention:SUBJECT|OBJECT|PRODUCT]->(:Entity)
WHERE claim.rejected IS NULL
  AND (claim.found_held IS NOT NULL OR none(begin IN $machines WHERE claim.extractor STARTS WITH begin))
  AND NOT coalesce(mention.described, false)
UNWIND [mention.name] + coalesce(mention.aliases, []) AS name
WITH DISTINCT name, mention.kinds AS kinds
RETURN name, kinds
ORDER BY name, kinds
LIMIT $most
