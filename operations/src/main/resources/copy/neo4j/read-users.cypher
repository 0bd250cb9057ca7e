// Purpose: users from a number on. Parameters: from, limit. Columns: row; ascending by number
CYPHER 25
MATCH (n:PhoneNumber)
WHERE n.number >= $from AND n:User
WITH n
ORDER BY n.number
LIMIT $limit
RETURN n {
  .number, .userId, .version, .epoch, .username, .verified, .blocks, .partying, .partyMessage,
  discoverableBy: toLower(n.discoverableBy), partyStatusVisibleTo: toLower(n.partyStatusVisibleTo),
  introductions: toLower(coalesce(n.introductions, 'CONTACTS')),
  partyUntil: toString(n.partyUntil), partySince: toString(n.partySince), createdAt: toString(n.createdAt),
  provenAt: toString(n.provenAt),
  updatesFloor: coalesce(n.updatesFloor, 0)
} AS row
ORDER BY row.number
