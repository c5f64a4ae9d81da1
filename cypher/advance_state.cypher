// advance_state: the graph has become another one; what changed is kept for a while.
// The stamp is the instant of the change and, since two may share one, something random.
//   $change  what may be another now: {entities, keys, around, claims, sources, kinds, targets},
//            lists of ids, or {everything: true}
//   $kept    how many of the last changes are kept
// Returns nothing.
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
