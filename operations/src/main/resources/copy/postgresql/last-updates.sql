-- About how many numbers there are updates, and the last one's key. Columns: count, last.
SELECT count(DISTINCT subject), max(subject) FROM change
