// Purpose: remembers numbers as tested by a user.
// Parameters: userId, numbers (ascending), at (ISO 8601)
// Columns: none
CYPHER 25
UNWIND $numbers AS number
MERGE (t:Tested {userId: $userId, number: number})
SET t.removedAt = datetime($at)
