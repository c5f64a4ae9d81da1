// read_cards: the given reports without their texts.
//   $ids  report ids
// Returns report: its properties.
UNWIND $ids AS id
MATCH (report:Report {id: id})
RETURN properties(report) AS report
