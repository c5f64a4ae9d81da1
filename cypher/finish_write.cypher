// finish_write: entities and links look as claims make them, and the graph has become another one.
//   $given  one map: entities, as write_entities takes them, and fresh, changed, gone, as write_links
//   $change, $kept  as advance_state takes them
// Returns nothing.
CALL () {
  UNWIND $given.entities AS row
  MATCH (entity:Entity {id: row.id})
  SET entity += row.properties
  SET entity:$(row.add)
  REMOVE entity:$(row.remove)
}
CALL () {
  UNWIND $given.fresh AS row
  MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
  CREATE (source)-[link:$(row.kind)]->(target)
  SET link = row.properties
}
CALL () {
  UNWIND $given.changed AS row
  MATCH ()-[link]->()
  WHERE elementId(link) = row.element
  SET link = row.properties
}
CALL () {
  UNWIND $given.gone AS row
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
