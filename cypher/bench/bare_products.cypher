// bare_products: Claims tied to the products they name, as somebody would write them by hand.
//   $rows  {id, product, said_of_product}
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id}), (product:Entity {id: row.product})
MERGE (claim)-[mention:PRODUCT]->(product)
SET mention = row.said_of_product
