// Purpose: the reader's contacts who are registered and let the reader discover them.
//   `open` lists the visibilities that are open to the reader: CONTACTS only where the other has the reader too.
// Parameters: number, userId (the reader's)
// Columns: matches [{number, name, userId, username, verified, reciprocal, partying, partyMessage, partyUntil, partySince}];
//   partying is null where there is no status or none that the reader may see. No row: no book of this user.
// Db hits: book (twice: edge and label) + those who have the reader + about 10 for each match.
CYPHER 25
MATCH (me:PhoneNumber {number: $number})
WHERE me.bookOf = $userId
WITH me, coalesce(me.blocks, []) AS blocked, COLLECT { MATCH (me)<-[:HAS_CONTACT]-(fan) RETURN fan } AS fans
MATCH (me)-[h:HAS_CONTACT]->(c:User)
WITH h, c, blocked, CASE WHEN c IN fans THEN ['EVERYONE', 'CONTACTS'] ELSE ['EVERYONE'] END AS open
WHERE c.discoverableBy IN open AND NOT $number IN c.blocks AND NOT c.number IN blocked
RETURN collect({
  number: c.number, name: h.name, userId: c.userId, username: c.username, verified: c.verified,
  reciprocal: size(open) = 2,
  partying: CASE WHEN c.partyStatusVisibleTo IN open THEN c.partying END,
  partyMessage: c.partyMessage, partyUntil: toString(c.partyUntil), partySince: toString(c.partySince)
}) AS matches
