// Title: Who is partying
// Purpose: users with a party status that is on, the latest first.
// Group: Users
// Parameters: limit integer = 100 – Show at most
// View: table
CYPHER 25
MATCH (u:User)
WHERE u.partying
RETURN u.number AS number, u.username AS username, u.partyMessage AS message, u.partySince AS since, u.partyUntil AS until
ORDER BY since DESC, number
LIMIT $limit
