// 0005_entity_names: Entities are found by the words of their names; `keys` holds the same names without case and diacritics.
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (entity:Entity)
ON EACH [entity.name, entity.aliases, entity.keys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
