// clear_entities: of every entity nothing is left but its id, and what a reader set by hand.
//   $labels  those that the projection gives      $properties  the same, each null
// Returns nothing.
MATCH (entity:Entity)
SET entity += $properties
REMOVE entity:$($labels)
