// delete_links_of: the given entities have no links; they are about to be computed again.
//   $ids  entity ids
// Returns nothing.
UNWIND $ids AS id
MATCH (:Entity {id: id})-[link]-(:Entity)
WHERE link.claims IS NOT NULL
DELETE link
