// draw_near: Entities with nothing but names and the keys by which alike ones are found.
//   $rows  {id, name, near}
UNWIND $rows AS row
CREATE (entity:Entity {id: row.id})
SET entity += {name: row.name, own_name: row.name, aliases: [], described: false, held: true,
  near: row.near}
SET entity:Vendor
