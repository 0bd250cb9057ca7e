// Purpose: what a user's budget depends on.
// Parameters: userId
// Columns: fullAt, createdAt (ISO 8601, or null); one row
CYPHER 25
OPTIONAL MATCH (d:DiscoveryBudget {userId: $userId})
OPTIONAL MATCH (u:User {userId: $userId})
RETURN toString(d.fullAt) AS fullAt, toString(u.createdAt) AS createdAt
