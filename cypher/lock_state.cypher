// lock_state: who changes the graph does so alone until the transaction ends. First in a write.
// So nobody merges names that another is just writing, and no two writers wait for each other.
// Returns nothing.
MERGE (state:GraphState {name: 'graph'})
SET state.name = 'graph'
