// Purpose: writes the ranks of users who are registered, and deletes those of users who are to have none. Locks the users' numbers until the
//   end of the transaction, so that none is written for a user who is being deleted.
// Parameters: ranks [{userId, rank (null: none), lowSince (ISO 8601, or null)}]
// Columns: none
CYPHER 25
CALL () {
  UNWIND [r IN $ranks WHERE r.rank IS NULL] AS r
  MATCH (t:TrustRank {userId: r.userId})
  USING INDEX SEEK t:TrustRank(userId)
  DELETE t
}
UNWIND [r IN $ranks WHERE r.rank IS NOT NULL] AS r
MATCH (u:User {userId: r.userId})
USING INDEX SEEK u:User(userId)
SET u.locked = true
REMOVE u.locked
WITH u, r
WHERE u.userId = r.userId
MERGE (t:TrustRank {userId: r.userId})
SET t.rank = r.rank, t.lowSince = datetime(r.lowSince)
