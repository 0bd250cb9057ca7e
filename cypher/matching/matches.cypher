// Purpose: the reader's contacts who are registered and let the reader discover them.
//   `open` lists the visibilities that are open to the reader: CONTACTS only where the other has the reader too.
// Parameters: number, userId (the reader's)
// Columns: version, contactNumbers, contactNames (the book's document, see addressbook/write.cypher: names are taken from it),
//   matches [{number, userId, username, verified, reciprocal, status: {partying, partyMessage, partyUntil,
//   partySince}}]. Where there is no status, or none that the reader may see, it is null and its parts are not read: to look for
//   a property that is not there costs the walk over all that are. No row: no book of this user, or no match.
// Those who have the reader are collected once, so that reciprocity costs no expansion for each contact, but only where they are
//   few beside the reader's own contacts. Otherwise each match is asked: an Expand(Into) between two known nodes starts at the end
//   with fewer edges, so that a number that a million people have costs the books of the matches, not a million. It is asked in a
//   CASE, as AND and OR would be brought into a normal form that has it twice.
// Db hits: book (twice: edge and label) + those who have the reader, where they are few + 8 for each match + 5 for each status.
CYPHER 25
MATCH (me:PhoneNumber {number: $number})
USING INDEX SEEK me:PhoneNumber(number)
WHERE me.bookOf = $userId
WITH me, coalesce(me.blocks, []) AS blocked,
  COUNT { (me)<-[:HAS_CONTACT]-() } <= 1000 + 20 * COUNT { (me)-[:HAS_CONTACT]->() } AS few
CALL (me, few) {
  WITH me, few
  WHERE few
  MATCH (me)<-[:HAS_CONTACT]-(fan)
  RETURN collect(fan) AS fans
}
MATCH (me)-[:HAS_CONTACT]->(c:User)
WITH me, c, blocked,
  CASE
    WHEN CASE WHEN few THEN c IN fans ELSE EXISTS { (c)-[:HAS_CONTACT]->(me) } END THEN ['EVERYONE', 'CONTACTS']
    ELSE ['EVERYONE']
  END AS open
WHERE c.discoverableBy IN open AND NOT $number IN c.blocks AND NOT c.number IN blocked
WITH me, collect({
  number: c.number, userId: c.userId, username: c.username, verified: c.verified,
  reciprocal: size(open) = 2,
  status: CASE WHEN c.partying IS NOT NULL AND c.partyStatusVisibleTo IN open THEN {
    partying: c.partying, partyMessage: c.partyMessage,
    partyUntil: toString(c.partyUntil), partySince: toString(c.partySince)
  } END
}) AS matches
RETURN me.bookVersion AS version, me.contactNumbers AS contactNumbers, me.contactNames AS contactNames, matches
