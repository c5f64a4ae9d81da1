// read_mentions_known: what all claims that were known before a moment say of entities by name.
//   $before  the moment, ISO in UTC      $reviewer  the extractor of claims that people wrote
// Returns id, found_held, name, kinds, aliases, described, country, each combination once; and
// claim, its id, where somebody has decided about it, so that it may stand otherwise than found.
MATCH (entity:Entity)<-[mention:SUBJECT|OBJECT|PRODUCT]-(claim:Claim)
WHERE coalesce(claim.known_at, '') < $before
RETURN DISTINCT entity.id AS id, coalesce(claim.first_held, claim.found_held, claim.held) AS found_held,
       CASE WHEN claim.extractor = $reviewer OR EXISTS { (claim)<-[:ABOUT]-(:Ruling) }
         THEN claim.id END AS claim,
       mention.name AS name, mention.kinds AS kinds, coalesce(mention.aliases, []) AS aliases,
       mention.described AS described, mention.country AS country
