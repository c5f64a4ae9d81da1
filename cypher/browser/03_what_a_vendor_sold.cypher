// 03_what_a_vendor_sold: What does this vendor make, and who has it?
// Write a part of another name between the quotation marks.
MATCH (vendor:Vendor)
WHERE toLower(vendor.name) CONTAINS toLower('technology')
MATCH path = (vendor)-[:MAKES|SUPPLIED_TO|USED_BY|DEPLOYED_IN|RESELLS]->()
             (()-[:SUPPLIED_TO|USED_BY|DEPLOYED_IN|PART_OF]->()){0,2}()
RETURN path
LIMIT 50
