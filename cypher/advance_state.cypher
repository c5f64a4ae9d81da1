// advance_state: the graph has become another one.
// The stamp is the instant of the change and, since two may share one, something random.
// Returns nothing.
MERGE (state:GraphState {name: 'graph'})
SET state.version = coalesce(state.version, 0) + 1,
    state.stamp = toString(datetime.realtime('Z')) + '/' + randomUUID()
