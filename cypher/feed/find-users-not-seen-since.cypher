// Purpose: the profiles of users last seen before an epoch. Reads every user: once a rebuild.
// Parameters: epoch
// Columns: profiles (as in begin.cypher)
CYPHER 25
MATCH (u:User)
WHERE u.epoch < $epoch
RETURN collect(u {
  .userId, .number, .version, .username, .verified, .discoverableBy, .partyStatusVisibleTo, .introductions, .blocks, .partying,
  .partyMessage,
  partyUntil: toString(u.partyUntil), partySince: toString(u.partySince), createdAt: toString(u.createdAt),
  provenAt: toString(u.provenAt)
}) AS profiles
