// read_opening: which state of the graph this is, and some entities that a question names by id.
//   $ids  entity ids
// Returns one row: stamp and version as read_state has them, both null as long as nothing was
// written, and entities, as read_entities has them.
OPTIONAL MATCH (state:GraphState {name: 'graph'})
WHERE state.stamp IS NOT NULL
WITH state.stamp AS stamp, state.version AS version
RETURN stamp, version, COLLECT {
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  WHERE entity.name IS NOT NULL
  RETURN entity {
    .id, .name, .described, .country, .held,
    kinds: labels(entity), aliases: coalesce(entity.aliases, [])
  }
} AS entities
