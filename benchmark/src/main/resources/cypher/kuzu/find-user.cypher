// Purpose: a user. There is an index of the primary key alone.
// Parameters: userId. Columns: stored.
MATCH (n:Number) WHERE n.userId = $userId RETURN n.stored
