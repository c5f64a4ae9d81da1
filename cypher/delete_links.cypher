// delete_links: the given links are gone, because no claim speaks for them any more.
//   $rows  {source, kind, target}
// Returns nothing.
UNWIND $rows AS row
MATCH (:Entity {id: row.source})-[link:$(row.kind)]->(:Entity {id: row.target})
WHERE link.claims IS NOT NULL
DELETE link
