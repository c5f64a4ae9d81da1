// read_state: which state of the graph this is; every write that changes it gives it a new stamp.
// Returns stamp and version (a number that grows); no row as long as nothing was written.
MATCH (state:GraphState {name: 'graph'})
WHERE state.stamp IS NOT NULL
RETURN state.stamp AS stamp, state.version AS version
