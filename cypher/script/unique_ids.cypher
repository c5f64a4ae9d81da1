// unique_ids: what a script needs to find nodes of the label written for Source by their id.
CREATE CONSTRAINT IF NOT EXISTS FOR (node:Source) REQUIRE node.id IS UNIQUE
