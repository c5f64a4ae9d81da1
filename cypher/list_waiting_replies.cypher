// list_waiting_replies: replies of or to an entity that wait for review.
//   $id  entity id      $limit  replies wanted, at most
// Returns one row: ids of claims.
MATCH (entity:Entity {id: $id})<-[:MERGED_INTO]-{0,1}(named)
MATCH (named)<-[:SUBJECT|OBJECT]-(claim:Claim {link: 'REPLIED_TO'})
WHERE NOT claim.held AND claim.rejected IS NULL
WITH DISTINCT claim.id AS id
ORDER BY id
LIMIT $limit
RETURN collect(id) AS ids
