// read_kinship_known: where entities have their seat and what they belong to, by claims known before
// a moment.
//   $before  the moment, ISO in UTC      $kinds  the kinds of claim that say so
// Returns claim and id (of the entity), link, and name and country of what is at its other end.
MATCH (claim:Claim)
WHERE claim.link IN $kinds AND coalesce(claim.known_at, '') < $before
MATCH (claim)-[:SUBJECT]->(entity:Entity)
MATCH (claim)-[end:OBJECT]->()
RETURN claim.id AS claim, entity.id AS id, claim.link AS link, end.name AS name,
       end.country AS country
