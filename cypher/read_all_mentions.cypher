// read_all_mentions: what all claims say of all entities by name; rejected claims say nothing.
// Returns id, held, name, kinds, aliases, described, country; each combination once.
MATCH (entity:Entity)
OPTIONAL MATCH (entity)<-[mention:SUBJECT|OBJECT|PRODUCT]-(claim:Claim)
WHERE claim.rejected IS NULL
RETURN DISTINCT entity.id AS id, claim.held AS held, mention.name AS name, mention.kinds AS kinds,
       coalesce(mention.aliases, []) AS aliases, mention.described AS described, mention.country AS country
