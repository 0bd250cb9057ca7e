// Purpose: what a user's budget depends on.
// Parameters: userId
// Columns: fullAt, createdAt, lowSince (of the user's rank), provenAt (ISO 8601, or null); one row
CYPHER 25
OPTIONAL MATCH (d:DiscoveryBudget {userId: $userId})
USING INDEX SEEK d:DiscoveryBudget(userId)
OPTIONAL MATCH (t:TrustRank {userId: $userId})
USING INDEX SEEK t:TrustRank(userId)
OPTIONAL MATCH (u:User {userId: $userId})
USING INDEX SEEK u:User(userId)
RETURN toString(d.fullAt) AS fullAt, toString(u.createdAt) AS createdAt, toString(t.lowSince) AS lowSince,
  toString(u.provenAt) AS provenAt
