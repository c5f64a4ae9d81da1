// 0006_entity_keys: Entities are found by a whole name: each key is one word to this index.
CREATE FULLTEXT INDEX entity_keys IF NOT EXISTS FOR (entity:Entity)
ON EACH [entity.keys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}
