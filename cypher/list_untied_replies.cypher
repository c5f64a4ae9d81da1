// list_untied_replies: what may answer claims and was tied to none: denials of what a held claim
// states, and replies of somebody of whom the same report tells something that accuses.
//   $denials     the statuses that take something back
//   $accusing    the kinds of link that accuse
//   $most        claims wanted for each reply, at most
//   $limit       replies wanted, at most
// Returns reply, denies (whether it denies the claims, or answers in their report) and claims, as ids;
// denials come first. Who was only asked answered nothing yet. Of several of one report about the same claims, the surest; a claim that is
// answered by its report already is not asked about again.
MATCH (reply:Claim)
WHERE (reply.link = 'REPLIED_TO' AND reply.status <> 'planned' OR reply.status IN $denials) AND reply.rejected IS NULL
  AND NOT EXISTS {
    (reply)<-[:ABOUT]-(tied:Ruling {kind: 'reply', reply: reply.id})
    WHERE NOT EXISTS { (tied)<-[:ABOUT]-(:Ruling {kind: 'retraction'}) }
  }
MATCH (reply)-[:SUBJECT]->(speaker:Entity), (reply)-[:OBJECT]->(object:Entity)
MATCH (reply)-[:SAID_IN]->(report:Report)
WITH reply, report, reply.link <> 'REPLIED_TO' AS denies, coalesce(speaker.into, speaker.id) AS by,
     coalesce(object.into, object.id) AS to
CALL (reply, report, denies, by, to) {
  WITH reply, by, to WHERE denies
  MATCH (:Entity {id: by})<-[:MERGED_INTO]-{0,1}(same)<-[:SUBJECT]-(claim:Claim)-[:OBJECT]->(of:Entity)
  WHERE claim.held AND claim.link = reply.link AND NOT claim.status IN $denials
    AND coalesce(of.into, of.id) = to
  RETURN claim
  UNION
  WITH report, denies, by WHERE NOT denies
  MATCH (report)<-[:SAID_IN]-(claim:Claim)
  WHERE claim.held AND claim.link IN $accusing AND NOT claim.status IN $denials AND EXISTS {
      (claim)-[:SUBJECT|OBJECT|PRODUCT]->(of:Entity) WHERE coalesce(of.into, of.id) = by
    }
  RETURN claim
}
WITH reply, report, denies, claim
WHERE NOT EXISTS {
  MATCH (report)<-[:SAID_IN]-(answer:Claim) WHERE answer.id IN claim.replies
}
ORDER BY claim.start, claim.id
WITH reply, report, denies, collect(claim.id) AS claims
ORDER BY reply.held DESC, reply.confidence DESC, reply.id
WITH report.id AS said_in, denies, claims, head(collect(reply.id)) AS reply
ORDER BY denies DESC, reply
RETURN reply, denies, claims[..$most] AS claims
LIMIT $limit
