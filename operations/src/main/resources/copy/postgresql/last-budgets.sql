-- How many budgets there are, and the last one's key. Columns: count, last.
SELECT count(*), max(user_id) FROM discovery_budget
