// Purpose: removes a user from its number: the profile and the updates about it, except that it left.
// Parameters: userId
// Columns: none
CYPHER 25
MATCH (n:User {userId: $userId})
USING INDEX SEEK n:User(userId)
CALL (n) {
  MATCH (n)<-[:ABOUT]-(u:Update)
  WHERE u.userId = $userId AND u.type <> 'LEFT'
  DETACH DELETE u
}
CALL (n) {
  MATCH (n)<-[:ABOUT]-(u:Update)
  RETURN max(u.sequence) AS newest
}
SET n.newestUpdate = newest
REMOVE n:User,
  n.userId, n.version, n.epoch, n.username, n.verified, n.discoverableBy, n.partyStatusVisibleTo, n.introductions,
  n.blocks, n.partying, n.partyMessage, n.partyUntil, n.partySince, n.updatesFloor, n.createdAt, n.provenAt
