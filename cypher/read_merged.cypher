// read_merged: which names that reports give were merged into an entity, itself among them.
//   $id  entity id
// Returns id and name (null where no claim that counts speaks of it); no row for an entity alone.
MATCH (entity:Entity {id: $id})
WHERE EXISTS { (entity)<-[:MERGED_INTO]-() }
MATCH (entity)<-[:MERGED_INTO]-{0,1}(member)
RETURN member.id AS id, member.own_name AS name
ORDER BY id
