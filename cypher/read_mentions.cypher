// read_mentions: what claims say of the given entities by name; those that were rejected say nothing.
//   $ids  entity ids
// Returns id, held, name, kinds, aliases, described, country; each combination once.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})<-[mention:SUBJECT|OBJECT|PRODUCT]-(claim:Claim)
WHERE claim.rejected IS NULL
RETURN DISTINCT entity.id AS id, claim.held AS held, mention.name AS name, mention.kinds AS kinds,
       coalesce(mention.aliases, []) AS aliases, mention.described AS described, mention.country AS country
