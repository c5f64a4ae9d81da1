// read_proofs: links with all their claims and whoever these name, and some entities more.
//   $given  one map (see graph/store/transaction.py): rows, {source, kind, target}; ids, of entities
// Returns one row: links (source, kind, target and link, its properties); claims (claim, report: its
// id, and ends: role, id, of whom that is now, and how the claim names it); reports (properties);
// entities, each once, as read_entities has them: ends of links, whom claims name, and those asked
// for; stamp and version of the state after all of that was read (read_state).
CALL () {
  UNWIND $given.rows AS row
  MATCH (source:Entity {id: row.source})-[link:$(row.kind)]->(target:Entity {id: row.target})
  RETURN collect({
    source: row.source, kind: row.kind, target: row.target, link: properties(link)
  }) AS links, collect(source) + collect(target) AS ends
}
CALL (links) {
  UNWIND links AS one
  UNWIND one.link.claims AS id
  WITH DISTINCT id
  MATCH (claim:Claim {id: id})-[:SAID_IN]->(report:Report)
  MATCH (claim)-[mention:SUBJECT|OBJECT|PRODUCT]->(entity:Entity)
  WITH claim, report, collect(entity) AS spoken, collect({
    role: type(mention), id: entity.id, of: coalesce(entity.into, entity.id),
    name: mention.name, kinds: mention.kinds
  }) AS mentions
  WITH collect({claim: properties(claim), report: report.id, ends: mentions}) AS claims,
       collect(DISTINCT report) AS reports, collect(spoken) AS named
  RETURN claims, named, [report IN reports | properties(report)] AS reports
}
CALL () {
  UNWIND $given.ids AS id
  MATCH (entity:Entity {id: id})
  RETURN collect(entity) AS asked
}
CALL (ends, named, asked) {
  UNWIND reduce(all = ends + asked, some IN named | all + some) AS one
  WITH DISTINCT one
  WHERE one.name IS NOT NULL
  RETURN collect(one {
    .id, .name, .described, .country, .held, kinds: labels(one), aliases: coalesce(one.aliases, [])
  }) AS entities
}
OPTIONAL MATCH (state:GraphState {name: 'graph'})
WHERE state.stamp IS NOT NULL
RETURN links, claims, reports, entities, state.stamp AS stamp, state.version AS version
