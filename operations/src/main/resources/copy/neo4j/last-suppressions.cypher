// Purpose: how many suppressions there are, and the last one's key. Parameters: none. Columns: count, last
CYPHER 25
MATCH (n:Suppressed)
RETURN count(n) AS count, max(n.number) AS last
