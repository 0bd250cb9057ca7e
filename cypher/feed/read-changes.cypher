// Purpose: a part of the feed, without regard to who may see it.
// Parameters: after (exclusive), through (inclusive), limit
// Columns: updates [{sequence, type, number, userId, username, visibility, audience, partying, partyMessage, partyUntil, partySince,
//   at}] (ascending by sequence)
CYPHER 25
MATCH (u:Update)
WHERE u.sequence > $after AND u.sequence <= $through
WITH u
ORDER BY u.sequence
LIMIT $limit
MATCH (n:PhoneNumber)<-[:ABOUT]-(u)
WITH n, u
ORDER BY u.sequence
RETURN collect({
  sequence: u.sequence, type: u.type, number: n.number, userId: u.userId, username: u.username, visibility: u.visibility,
  audience: u.audience, partying: u.partying, partyMessage: u.partyMessage, partyUntil: toString(u.partyUntil),
  partySince: toString(u.partySince), at: toString(u.at)
}) AS updates
