-- How many users have tested numbers, and the last one's key. Columns: count, last.
SELECT count(DISTINCT user_id), max(user_id) FROM tested
