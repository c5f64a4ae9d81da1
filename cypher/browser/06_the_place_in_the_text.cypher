// 06_the_place_in_the_text: Where does the report say so?
// Each held claim with the words before and after its quotation, from the stored text of the page.
MATCH (claim:Claim {held: true})-[:SAID_IN]->(report:Report)<-[:PAGE_OF]-(page:Page)
WHERE claim.page = page.number
WITH report, claim, page, claim.start - page.start AS begins, claim.end - page.start AS ends
RETURN report.title AS report, page.number AS page,
       substring(page.text, CASE WHEN begins > 160 THEN begins - 160 ELSE 0 END,
                 CASE WHEN begins > 160 THEN 160 ELSE begins END) AS before,
       claim.quote AS quotation, substring(page.text, ends, 160) AS after
ORDER BY report, claim.start
LIMIT 100
