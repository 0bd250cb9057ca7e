-- How many suppressions there are, and the last one's key. Columns: count, last.
SELECT count(*), max(number) FROM suppressed_number
