// export_seats: which bodies are based in which country, and how firmly that is said.
// Returns body (id), country (its code) and status.
MATCH (body:Entity)-[seat:BASED_IN]->(land:Entity)
WHERE land.country IS NOT NULL
RETURN body.id AS body, land.country AS country, seat.status AS status
ORDER BY body, country
