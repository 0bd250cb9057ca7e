// Title: A user's updates
// Purpose: what the feed has told about the user who has this number now, newest first.
// Note: The feed keeps the last hundred updates of a user for thirty days, so this is no archive.
// Group: Users
// Parameters: number phoneNumber – The user's number
//   limit integer = 100 – Show at most
// View: table
CYPHER 25
MATCH (:User {number: $number})<-[:ABOUT]-(u:Update)
RETURN u.sequence AS sequence, u.at AS at, u.type AS type, u.username AS username, u.partying AS partying,
  u.partyMessage AS message
ORDER BY sequence DESC
LIMIT $limit
