// write_ruling: what a person decided is kept, tied to what it is about.
//   $ruling  its properties, id among them      $now  the moment, ISO in UTC
//   $given  one map: entities, claims, reports, rulings, ids of what it is about
// Returns nothing.
MERGE (ruling:Ruling {id: $ruling.id})
  ON CREATE SET ruling += $ruling, ruling.known_at = $now
WITH ruling
CALL (ruling) {
  UNWIND $given.entities AS id
  MATCH (it:Entity {id: id})
  MERGE (ruling)-[:ABOUT]->(it)
}
CALL (ruling) {
  UNWIND $given.claims AS id
  MATCH (it:Claim {id: id})
  MERGE (ruling)-[:ABOUT]->(it)
}
CALL (ruling) {
  UNWIND $given.reports AS id
  MATCH (it:Report {id: id})
  MERGE (ruling)-[:ABOUT]->(it)
}
CALL (ruling) {
  UNWIND $given.rulings AS id
  MATCH (it:Ruling {id: id})
  MERGE (ruling)-[:ABOUT]->(it)
}
