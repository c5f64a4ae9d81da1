// read_state: which state of the graph this is; every write that changes it gives it a new stamp.
// Returns stamp; no row as long as nothing was written.
MATCH (state:GraphState {name: 'graph'})
RETURN state.stamp AS stamp
