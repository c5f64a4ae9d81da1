// count_links: how many relationships there are of each type.
// Returns name and number.
MATCH ()-[link]->()
RETURN type(link) AS name, count(*) AS number
ORDER BY name
