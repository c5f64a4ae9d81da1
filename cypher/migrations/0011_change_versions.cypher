// 0011_change_versions: What changed is found by the number of the state it led to.
CREATE INDEX change_version IF NOT EXISTS FOR (change:GraphChange) ON (change.version)
