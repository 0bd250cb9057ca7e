// Purpose: deletes what is kept of a user's tested numbers, bucket and rank, and of what was dropped for the user as a reader.
// Parameters: userId
// Columns: none
CYPHER 25
CALL () {
  MATCH (t:Tested)
  WHERE t.userId = $userId AND t.number >= 0
  DELETE t
}
CALL () {
  MATCH (d:DiscoveryBudget {userId: $userId})
  USING INDEX SEEK d:DiscoveryBudget(userId)
  DELETE d
}
CALL () {
  MATCH (r:TrustRank {userId: $userId})
  USING INDEX SEEK r:TrustRank(userId)
  DELETE r
}
CALL () {
  MATCH (f:ReaderFloor {userId: $userId})
  USING INDEX SEEK f:ReaderFloor(userId)
  DELETE f
}
FINISH
