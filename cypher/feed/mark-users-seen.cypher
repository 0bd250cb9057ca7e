// Purpose: notes that users are in the main database as of an epoch.
// Parameters: users [{userId, epoch}]
// Columns: none
CYPHER 25
UNWIND $users AS seen
MATCH (u:User {userId: seen.userId})
USING INDEX SEEK u:User(userId)
SET u.epoch = seen.epoch
