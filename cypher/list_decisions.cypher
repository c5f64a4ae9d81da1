// list_decisions: what people decided, also what was taken back, the latest first;
// what was decided along with another comes after that.
//   $by  whose, with whatever key it was signed (null: anybody's)
//   $skip, $limit  which part of the list
// Returns total, and decisions, the part asked for: ruling (its properties), undone ({by, at}, null
// while it counts), and named: id and name of each entity or report that it is about.
CALL () {
  MATCH (ruling:Ruling)
  WHERE ruling.kind <> 'retraction'
    AND ($by IS NULL OR ruling.by = $by OR ruling.by STARTS WITH $by + ' (key: ')
  RETURN count(ruling) AS total
}
CALL () {
  MATCH (ruling:Ruling)
  WHERE ruling.kind <> 'retraction'
    AND ($by IS NULL OR ruling.by = $by OR ruling.by STARTS WITH $by + ' (key: ')
  WITH ruling
  ORDER BY ruling.at DESC, coalesce(ruling.along, ruling.id), ruling.along IS NOT NULL, ruling.id
  SKIP $skip LIMIT $limit
  RETURN collect({
    ruling: properties(ruling),
    undone: head([(ruling)<-[:ABOUT]-(undoing:Ruling {kind: 'retraction'}) |
      {by: undoing.by, at: undoing.at}]),
    named: [(ruling)-[:ABOUT]->(it) WHERE it:Entity OR it:Report |
      [it.id, coalesce(it.own_name, it.name, it.title)]]
  }) AS decisions
}
RETURN total, decisions
