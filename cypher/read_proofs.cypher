// read_proofs: links with all their claims and whoever these name, in one answer.
//   $rows  {source, kind, target}
// Returns source, kind, target, link (its properties), ends (source and target as read_entities has
// them), and claims: what read_claims returns of each, and named: whoever stands for itself among
// those it names, as read_entities has them.
UNWIND $rows AS row
MATCH (source:Entity {id: row.source})-[link:$(row.kind)]->(target:Entity {id: row.target})
CALL (link) {
  UNWIND link.claims AS id
  MATCH (claim:Claim {id: id})-[:SAID_IN]->(report:Report)
  MATCH (claim)-[subjects:SUBJECT]->(subject:Entity)
  MATCH (claim)-[objects:OBJECT]->(object:Entity)
  OPTIONAL MATCH (claim)-[products:PRODUCT]->(product:Entity)
  RETURN collect({
    claim: properties(claim), report: properties(report),
    subject: coalesce(subject.into, subject.id), object: coalesce(object.into, object.id),
    product: coalesce(product.into, product.id),
    ends: [(claim)-[mention:SUBJECT|OBJECT|PRODUCT]->(named:Entity) |
      {role: type(mention), id: named.id, name: mention.name, kinds: mention.kinds}],
    named: [one IN [subject, object, product] WHERE one.name IS NOT NULL |
      one {.id, .name, .described, .country, .held, kinds: labels(one),
           aliases: coalesce(one.aliases, [])}]
  }) AS claims
}
RETURN row.source AS source, row.kind AS kind, row.target AS target, properties(link) AS link,
       [one IN [source, target] WHERE one.name IS NOT NULL |
         one {.id, .name, .described, .country, .held, kinds: labels(one),
           aliases: coalesce(one.aliases, [])}] AS ends,
       claims
