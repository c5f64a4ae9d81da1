// 08_what_is_disputed: What is disputed, alleged or denied?
// Links that a source contradicts, and links that nobody states as a fact.
MATCH path = (:Entity)-[link]->(:Entity)
WHERE link.disputed OR link.status IN ['alleged', 'planned', 'denied', 'retracted']
RETURN path
LIMIT 100
