// advance_state: the graph has become another one.
// Returns nothing.
MERGE (state:GraphState {name: 'graph'})
SET state.version = coalesce(state.version, 0) + 1, state.stamp = randomUUID()
