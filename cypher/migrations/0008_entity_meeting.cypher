// 0008_entity_meeting: Entities that may be one by a certain rule meet under a key.
CREATE FULLTEXT INDEX entity_meeting IF NOT EXISTS FOR (entity:Entity)
ON EACH [entity.meeting]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}
