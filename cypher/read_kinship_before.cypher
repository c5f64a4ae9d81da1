// read_kinship_before: where given entities have their seat and what they belong to, by claims known
// before a moment.
//   $ids  entity ids      $before  the moment, ISO in UTC      $kinds  the kinds of claim that say so
// Returns claim and id (of the entity), held as the claim stands today, link, and name and country of
// what is at its other end.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})<-[:SUBJECT]-(claim:Claim)-[end:OBJECT]->()
WHERE claim.link IN $kinds AND coalesce(claim.known_at < $before, true)
RETURN claim.id AS claim, entity.id AS id, claim.held AS held, claim.link AS link, end.name AS name,
       end.country AS country
