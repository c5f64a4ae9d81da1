// read_mentions_before: what the claims about entities that were known before a moment say of them
// by name.
//   $ids  entity ids      $before  the moment, ISO in UTC
//   $reviewer  the extractor of claims that people wrote
// Returns id, held and rejected, as the claim stands today, name, kinds, aliases, described, country,
// each combination once; and claim, its id, where somebody has decided about it, so that it may have
// stood otherwise.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})<-[mention:SUBJECT|OBJECT|PRODUCT]-(claim:Claim)
WHERE coalesce(claim.known_at < $before, true)
RETURN DISTINCT entity.id AS id, claim.held AS held, claim.rejected IS NOT NULL AS rejected,
       CASE WHEN claim.extractor = $reviewer OR EXISTS { (claim)<-[:ABOUT]-(:Ruling) }
         THEN claim.id END AS claim,
       mention.name AS name, mention.kinds AS kinds, coalesce(mention.aliases, []) AS aliases,
       mention.described AS described, mention.country AS country
