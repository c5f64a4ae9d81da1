// draw_entities: Entities of a drawn graph, with their labels.
UNWIND $rows AS row CREATE (entity:Entity {id: row.id})
SET entity += {name: row.id, aliases: [], keys: [row.id], described: false, held: true}
SET entity:$(row.labels)
