// count_stored: how much there is of what a bulk load writes; Neo4j keeps these counts itself.
// Returns one row: reports, pages, claims, entities, and links (all relationships).
CALL () { MATCH (node:Report) RETURN count(node) AS reports }
CALL () { MATCH (node:Page) RETURN count(node) AS pages }
CALL () { MATCH (node:Claim) RETURN count(node) AS claims }
CALL () { MATCH (node:Entity) RETURN count(node) AS entities }
CALL () { MATCH ()-[link]->() RETURN count(link) AS links }
RETURN reports, pages, claims, entities, links
