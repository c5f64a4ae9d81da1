// 0012_entity_near: Entities whose names are alike in some way are found by the keys they share.
CREATE FULLTEXT INDEX entity_near IF NOT EXISTS FOR (entity:Entity)
ON EACH [entity.near]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
