// Purpose: how many budgets there are, and the last one's key. Parameters: none. Columns: count, last
CYPHER 25
MATCH (d:DiscoveryBudget)
WHERE d.fullAt IS NOT NULL
RETURN count(d) AS count, max(d.userId) AS last
