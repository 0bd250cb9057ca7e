// Purpose: forgets what a user has tested.
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
