// Purpose: how many books there are, and the last one's key. Parameters: none. Columns: count, last
CYPHER 25
MATCH (n:PhoneNumber)
WHERE n.bookOf IS NOT NULL
RETURN count(n) AS count, max(n.number) AS last
