// walk_links: every link of the given kinds at the given entities.
//   $ids       entity ids      $along  kinds wanted that leave them      $against  that arrive
//   $room      links wanted, at most
// Returns link, a list (quicker to send than columns): here, the other end's id and labels, whether
// the link leaves `here`, its kind, confidence, status and claims. Rows stream, so that a reader
// whose time is up stops in the middle of a hub.
UNWIND $ids AS here
MATCH (entity:Entity {id: here})
CALL (entity) {
  MATCH (entity)-[link:$any($along)]->(other:Entity)
  RETURN link, other, true AS leaves
  UNION ALL
  MATCH (entity)<-[link:$any($against)]-(other:Entity)
  RETURN link, other, false AS leaves
}
RETURN [
  here, other.id, labels(other), leaves, type(link), link.confidence, link.status, link.claims
] AS link
LIMIT $room
