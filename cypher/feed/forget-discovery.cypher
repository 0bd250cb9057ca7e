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
  DELETE d
}
CALL () {
  MATCH (r:TrustRank {userId: $userId})
  DELETE r
}
CALL () {
  MATCH (f:ReaderFloor {userId: $userId})
  DELETE f
}
FINISH
