// read_members: who has a link of the given kinds to one of the given entities.
//   $ids  entity ids      $kinds  link kinds      $statuses  statuses that count
// Returns id.
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[link:$any($kinds) WHERE link.status IN $statuses]-(member:Entity)
RETURN DISTINCT member.id AS id
ORDER BY id
