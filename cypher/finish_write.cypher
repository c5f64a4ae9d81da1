// finish_write: entities and links look as claims make them, and the graph has become another one.
//   $entities  {id, properties, add: labels to have, remove: labels to lose}
//   $fresh, $changed, $gone  links, as write_links takes them
//   $change, $kept           as advance_state takes them
// Returns nothing.
CALL () {
  UNWIND $entities AS row
  MATCH (entity:Entity {id: row.id})
  SET entity += row.properties
  SET entity:$(row.add)
  REMOVE entity:$(row.remove)
}
CALL () {
  UNWIND $fresh AS row
  MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
  CREATE (source)-[link:$(row.kind)]->(target)
  SET link = row.properties
}
CALL () {
  UNWIND $changed AS row
  MATCH ()-[link]->()
  WHERE elementId(link) = row.element
  SET link = row.properties
}
CALL () {
  UNWIND $gone AS row
  MATCH ()-[link]->()
  WHERE elementId(link) = row.element
  DELETE link
}
MERGE (state:GraphState {name: 'graph'})
WITH state, state.stamp AS before
SET state.version = coalesce(state.version, 0) + 1,
    state.stamp = toString(datetime.realtime('Z')) + '/' + randomUUID()
CREATE (change:GraphChange {version: state.version, before: before, stamp: state.stamp})
SET change += $change
WITH state
CALL (state) {
  MATCH (old:GraphChange)
  WHERE old.version <= state.version - $kept
  DELETE old
}
