// Purpose: a user's rank.
// Parameters: userId
// Columns: rank, lowSince (ISO 8601, or null); no row: there is none
CYPHER 25
MATCH (t:TrustRank {userId: $userId})
USING INDEX SEEK t:TrustRank(userId)
RETURN t.rank AS rank, toString(t.lowSince) AS lowSince
