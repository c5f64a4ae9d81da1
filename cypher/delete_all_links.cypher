// delete_all_links: no link is left, and nothing is merged into anything.
// Returns nothing.
MATCH (:Entity)-[link]->(:Entity)
WHERE link.claims IS NOT NULL OR type(link) = 'MERGED_INTO'
DELETE link
