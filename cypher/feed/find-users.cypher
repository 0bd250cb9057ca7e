// Purpose: the profiles of users with one of these ids or numbers.
// Parameters: userIds, numbers
// Columns: profiles [{userId, number, version, username, verified, discoverableBy, partyStatusVisibleTo, introductions, blocks,
//   partying, partyMessage, partyUntil, partySince, createdAt, provenAt}]
CYPHER 25
CALL () {
  UNWIND $userIds AS userId
  MATCH (u:User {userId: userId})
  RETURN u
  UNION
  UNWIND $numbers AS number
  MATCH (u:User&PhoneNumber {number: number})
  RETURN u
}
RETURN collect(u {
  .userId, .number, .version, .username, .verified, .discoverableBy, .partyStatusVisibleTo, .introductions, .blocks, .partying,
  .partyMessage,
  partyUntil: toString(u.partyUntil), partySince: toString(u.partySince), createdAt: toString(u.createdAt),
  provenAt: toString(u.provenAt)
}) AS profiles
