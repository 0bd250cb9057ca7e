-- How many books there are, and the last one's key. Columns: count, last.
SELECT count(*), max(owner) FROM book WHERE version > 0
