// Purpose: all numbers that are remembered as tested by a user.
// Parameters: userId, since (ISO 8601)
// Columns: number, removedAt (ISO 8601); ascending by number
CYPHER 25
MATCH (t:Tested)
WHERE t.userId = $userId AND t.number >= 0 AND t.removedAt > datetime($since)
RETURN t.number AS number, toString(t.removedAt) AS removedAt
ORDER BY number
