// Purpose: about how many numbers there are updates, and the last one's key. Parameters: none. Columns: count, last
CYPHER 25
MATCH (n:PhoneNumber)<-[:ABOUT]-(:Update)
RETURN count(DISTINCT n) AS count, max(n.number) AS last
