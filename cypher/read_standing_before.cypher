// read_standing_before: how many links an entity has today, and the claims about some entities that
// were known before a moment and not held as they were found.
//   $id  the entity      $ids  the entities as claims name them      $before  the moment, ISO in UTC
//   $reviewer  the extractor of claims that people wrote
// Returns links; unruled: how many of the claims nobody had decided about; and ruled: the others, as
// id, confidence, found_held, extractor and rulings, as read_claims_turned has them.
OPTIONAL MATCH (entity:Entity {id: $id})
WITH COUNT { (entity)-[link WHERE link.claims IS NOT NULL]-(:Entity) } AS links
CALL () {
  UNWIND $ids AS id
  MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT|PRODUCT]-(claim:Claim)
  WHERE coalesce(claim.known_at < $before, true)
  WITH DISTINCT claim, coalesce(claim.first_held, claim.found_held, claim.held) AS found_held,
       claim.extractor = $reviewer OR EXISTS { (claim)<-[:ABOUT]-(:Ruling) } AS ruled
  WHERE ruled OR NOT found_held
  RETURN sum(CASE WHEN ruled THEN 0 ELSE 1 END) AS unruled, collect(
    CASE WHEN ruled THEN {
      id: claim.id, found_held: found_held, extractor: claim.extractor,
      confidence: coalesce(claim.first_confidence, claim.confidence),
      rulings: [(claim)<-[:ABOUT]-(ruling:Ruling)
        WHERE coalesce(ruling.known_at, ruling.at) < $before AND NOT EXISTS {
          (ruling)<-[:ABOUT]-(undoing:Ruling {kind: 'retraction'})
          WHERE coalesce(undoing.known_at, undoing.at) < $before
        } | properties(ruling)]
    } END
  ) AS ruled
}
RETURN links, unruled, ruled
