// 09_what_held_in_a_year: What held in 2014?
// Links whose dates include the year. Unknown dates are left out; write another year twice.
MATCH path = (:Entity)-[link]->(:Entity)
WHERE (link.valid_start IS NOT NULL OR link.valid_end IS NOT NULL)
  AND coalesce(substring(link.valid_start, 0, 4), '0000') <= '2014'
  AND coalesce(substring(link.valid_end, 0, 4), substring(link.valid_start, 0, 4)) >= '2014'
RETURN path
LIMIT 100
