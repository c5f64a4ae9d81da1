// 10_who_answers_for_whom: Which companies were renamed, bought or owned?
// A successor answers for what its predecessor sold.
MATCH path = (:Entity)-[:SUCCEEDED_BY|OWNED_BY|INVESTED_IN|BASED_IN]->(:Entity)
RETURN path
LIMIT 100
