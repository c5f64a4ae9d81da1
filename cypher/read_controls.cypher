// read_controls: every claim that something is, or is not, under an export control.
// Returns thing and regulation (entity ids), claim (id), status, start and end of each.
MATCH (thing:Entity)-[control:CONTROLLED_BY]->(regulation:Entity)
UNWIND control.claims AS id
MATCH (claim:Claim {id: id})
RETURN thing.id AS thing, regulation.id AS regulation, claim.id AS claim, claim.status AS status,
       claim.valid_start AS start, claim.valid_end AS end
ORDER BY thing, regulation, claim
