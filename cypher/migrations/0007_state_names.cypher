// 0007_state_names: there is one note on the state of the graph, however many write at once.
CREATE CONSTRAINT state_name IF NOT EXISTS FOR (state:GraphState) REQUIRE state.name IS UNIQUE
