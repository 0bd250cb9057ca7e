// Purpose: how many ranks there are, and the last one's key. Parameters: none. Columns: count, last
CYPHER 25
MATCH (t:TrustRank)
RETURN count(t) AS count, max(t.userId) AS last
