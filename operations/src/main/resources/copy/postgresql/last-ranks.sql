-- How many ranks there are, and the last one's key. Columns: count, last.
SELECT count(*), max(user_id) FROM trust_rank
