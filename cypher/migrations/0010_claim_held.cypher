// 0010_claim_held: Claims that wait are found without looking at those that do not.
CREATE INDEX claim_held IF NOT EXISTS FOR (claim:Claim) ON (claim.held)
