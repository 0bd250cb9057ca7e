// Purpose: the budgets of users from a user id on. Parameters: from, limit. Columns: row; ascending by user id
CYPHER 25
MATCH (d:DiscoveryBudget)
WHERE d.userId >= $from AND d.fullAt IS NOT NULL
WITH d
ORDER BY d.userId
LIMIT $limit
RETURN {userId: d.userId, fullAt: toString(d.fullAt)} AS row
ORDER BY row.userId
