// Purpose: books with deferred contacts.
// Parameters: after (the owner's number, exclusive), limit
// Columns: number, userId (the owner's), deferred (how many), fullAt, createdAt, lowSince (of the owner's rank), provenAt (ISO 8601, or
//   null); ascending by number
CYPHER 25
MATCH (me:Deferring)
WHERE me.number > $after
WITH me, me.bookOf AS userId
ORDER BY me.number
LIMIT $limit
OPTIONAL MATCH (d:DiscoveryBudget {userId: userId})
USING INDEX SEEK d:DiscoveryBudget(userId)
OPTIONAL MATCH (t:TrustRank {userId: userId})
USING INDEX SEEK t:TrustRank(userId)
OPTIONAL MATCH (u:User {userId: userId})
USING INDEX SEEK u:User(userId)
RETURN me.number AS number, userId, size(me.deferredNumbers) AS deferred, toString(d.fullAt) AS fullAt,
  toString(u.createdAt) AS createdAt, toString(t.lowSince) AS lowSince, toString(u.provenAt) AS provenAt
