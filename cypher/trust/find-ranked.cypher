// Purpose: registered users with what their next ranks depend on.
// Parameters: after (a number, exclusive), limit
// Columns: number, userId, lowSince, provenAt (ISO 8601, or null); ascending by number
CYPHER 25
MATCH (me:PhoneNumber)
WHERE me.number > $after AND me:User
WITH me
ORDER BY me.number
LIMIT $limit
OPTIONAL MATCH (t:TrustRank {userId: me.userId})
USING INDEX SEEK t:TrustRank(userId)
RETURN me.number AS number, me.userId AS userId, toString(t.lowSince) AS lowSince, toString(me.provenAt) AS provenAt
ORDER BY number
