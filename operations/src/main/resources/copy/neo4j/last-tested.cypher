// Purpose: how many users have tested numbers, and the last one's key. Parameters: none. Columns: count, last
CYPHER 25
MATCH (t:Tested)
RETURN count(DISTINCT t.userId) AS count, max(t.userId) AS last
