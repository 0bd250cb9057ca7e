// Purpose: how many users there are, and the last one's key. Parameters: none. Columns: count, last
CYPHER 25
MATCH (n:User)
RETURN count(n) AS count, max(n.number) AS last
