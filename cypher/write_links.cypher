// write_links: the given links look as their claims make them; one for each source, kind and target.
//   $given  one map of lists: fresh, {source, kind, target, properties}, links that are not there;
//           changed, the same and element, links that are, by where they are kept;
//           gone, {element}, links for which no claim speaks any more
// Returns nothing.
CALL () {
  UNWIND $given.fresh AS row
  MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
  CREATE (source)-[link:$(row.kind)]->(target)
  SET link = row.properties
}
CALL () {
  UNWIND $given.changed AS row
  MATCH ()-[link]->()
  WHERE elementId(link) = row.element
  SET link = row.properties
}
CALL () {
  UNWIND $given.gone AS row
  MATCH ()-[link]->()
  WHERE elementId(link) = row.element
  DELETE link
}
