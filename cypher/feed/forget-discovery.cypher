// Purpose: deletes what is kept of a user's tested numbers and bucket.
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
FINISH
