// Purpose: moves the time at which a user's bucket is full again; locks it until the end of the transaction.
// Parameters: userId, fullBefore (ISO 8601; null: it is full), fullAfter (ISO 8601)
// Columns: consumed (1, or 0 if the time was another than `fullBefore`)
CYPHER 25
MERGE (d:DiscoveryBudget {userId: $userId})
SET d.locked = true
REMOVE d.locked
WITH d
WHERE d.fullAt = datetime($fullBefore) OR d.fullAt IS NULL AND $fullBefore IS NULL
SET d.fullAt = datetime($fullAfter)
RETURN count(*) AS consumed
