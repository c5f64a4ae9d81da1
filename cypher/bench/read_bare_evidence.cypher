// read_bare_evidence: What a path answer needs of its links, as one hand-written query would fetch it.
UNWIND $rows AS row
MATCH (source:Entity {id: row.source})-[link:$(row.kind)]->(target:Entity {id: row.target})
UNWIND link.claims AS ident
MATCH (claim:Claim {id: ident})-[:SAID_IN]->(report:Report)
RETURN properties(source), labels(source), properties(target), labels(target), properties(link),
  properties(claim), properties(report)
