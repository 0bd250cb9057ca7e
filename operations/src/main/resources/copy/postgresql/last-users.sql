-- How many users there are, and the last one's key. Columns: count, last.
SELECT count(*), max(number) FROM registered_user
