// 05_what_a_report_added: What did this report add?
// The report, its claims that became links, and whom they name. Pale claims wait for a person.
MATCH (report:Report)
WHERE toLower(report.title) CONTAINS toLower('surveillance')
MATCH path = (report)<-[:SAID_IN]-(claim:Claim {held: true})-[:SUBJECT|OBJECT|PRODUCT]->(:Entity)
RETURN path
LIMIT 200
