// Title: A user's updates, by user id
// Purpose: what the feed has told about a user under each number that the user has had, newest first.
// Group: Users
// Parameters: userId userId – User id
//   limit integer = 100 – Show at most
// View: graph
CYPHER 25
MATCH p = (:PhoneNumber)<-[:ABOUT]-(u:Update {userId: $userId})
RETURN p
ORDER BY u.sequence DESC
LIMIT $limit
