// drop_index: the index that a killed making of a constraint left behind is gone; its name is free.
//   $name  the index's name
// Returns nothing. One that belongs to a constraint is never dropped: Neo4j refuses.
DROP INDEX $name IF EXISTS
