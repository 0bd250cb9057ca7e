// Purpose: the profile of a user.
// Parameters: userId
// Columns: profiles (as in feed/begin.cypher; one or none)
CYPHER 25
MATCH (u:User {userId: $userId})
USING INDEX SEEK u:User(userId)
RETURN collect(u {
  .userId, .number, .version, .username, .verified, .discoverableBy, .partyStatusVisibleTo, .introductions, .blocks, .partying,
  .partyMessage,
  partyUntil: toString(u.partyUntil), partySince: toString(u.partySince), createdAt: toString(u.createdAt),
  provenAt: toString(u.provenAt)
}) AS profiles
