// Purpose: writes budgets. Parameters: rows (as read). Columns: none
CYPHER 25
UNWIND $rows AS row
MERGE (d:DiscoveryBudget {userId: row.userId})
SET d.fullAt = datetime(row.fullAt)
