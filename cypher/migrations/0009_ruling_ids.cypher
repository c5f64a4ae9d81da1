// 0009_ruling_ids: Each decision of a person is kept once.
CREATE CONSTRAINT ruling_id IF NOT EXISTS FOR (ruling:Ruling) REQUIRE ruling.id IS UNIQUE
