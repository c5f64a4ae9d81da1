// read_kinship: where the given entities have their seat and what they belong to, by held claims.
//   $ids  entity ids      $seats, $parents  the kinds of claim that say so
// Returns id, parents (names) and seats (ISO codes).
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
OPTIONAL MATCH (entity)<-[:SUBJECT]-(claim:Claim)-[end:OBJECT]->()
  WHERE claim.held AND claim.link IN $seats + $parents
RETURN entity.id AS id,
       collect(DISTINCT CASE WHEN claim.link IN $parents THEN end.name END) AS parents,
       collect(DISTINCT CASE WHEN claim.link IN $seats THEN end.country END) AS seats
