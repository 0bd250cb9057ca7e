// Purpose: all updates about one user, under each number that the user has had.
// Parameters: userId
// Columns: updates [{sequence, type, number, userId, username, partying, partyMessage, partyUntil, partySince, at}] (ascending)
CYPHER 25
MATCH (n:PhoneNumber)<-[:ABOUT]-(u:Update {userId: $userId})
WITH n, u
ORDER BY u.sequence
RETURN collect({
  sequence: u.sequence, type: u.type, number: n.number, userId: u.userId, username: u.username,
  partying: u.partying, partyMessage: u.partyMessage, partyUntil: toString(u.partyUntil),
  partySince: toString(u.partySince), at: toString(u.at)
}) AS updates
