// write_claims: new claims stand in the store, tied to their reports and to the entities they name,
// and nobody else changes those entities until this transaction ends.
//   $given  one map: ids of the entities, sorted (writers that lock in one order never wait in a ring),
//           and rows, {id, report, properties, ends: [{role, entity, properties}]}; role SUBJECT, …
//   $now    the moment, ISO in UTC: when the graph comes to know them
// Returns what read_nodes does, of the entities.
UNWIND $given.ids AS id
MERGE (entity:Entity {id: id})
SET entity.id = id
WITH collect(entity) AS entities
CALL () {
  UNWIND $given.rows AS row
  MATCH (report:Report {id: row.report})
  CREATE (claim:Claim {id: row.id})
  SET claim += row.properties, claim.known_at = $now
  CREATE (claim)-[:SAID_IN]->(report)
  WITH claim, row
  UNWIND row.ends AS end
  MATCH (entity:Entity {id: end.entity})
  CREATE (claim)-[mention:$(end.role)]->(entity)
  SET mention = end.properties
}
UNWIND entities AS entity
RETURN entity.id AS id, labels(entity) AS labels, properties(entity) AS fields,
       [(entity)<-[:MERGED_INTO]-(member) | member.id] AS merged,
       [(entity)<-[:ABOUT]-(ruling:Ruling {kind: 'identity'})
         WHERE NOT EXISTS { (ruling)<-[:ABOUT]-(:Ruling {kind: 'retraction'}) } |
         properties(ruling)] AS judged
