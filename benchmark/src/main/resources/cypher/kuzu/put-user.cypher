// Parameters: number, userId, stored (the user as text).
MERGE (n:Number {number: $number}) SET n.userId = $userId, n.stored = $stored
