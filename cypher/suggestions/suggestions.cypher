// Purpose: registered people, discoverable by everyone, that the reader does not have but the reader's matches do.
//   Bounded on hubs: only the books of the reader's matches are opened (10,000 contacts each at most), never the edges that
//   lead to a person, so a number that all books have costs one step a book and not one a holder. Only users are counted, as
//   bare nodes, and sorted by their counts; properties are read from the best downwards until there are enough (PartialTop),
//   not of all candidates. Whether a match has the reader is looked up only for matches discoverable by contacts, at the price
//   of that match's book at most.
// Parameters: number, userId (the reader's), limit
// Columns: userId, username, sharedContacts
CYPHER 25
MATCH (me:PhoneNumber {number: $number})
USING INDEX SEEK me:PhoneNumber(number)
WHERE me.bookOf = $userId
WITH me, coalesce(me.blocks, []) AS blocked, COLLECT { MATCH (me)-[:HAS_CONTACT]->(c) RETURN c } AS book
CALL (me, blocked) {
  MATCH (me)-[:HAS_CONTACT]->(c:User)
  WHERE NOT $number IN c.blocks
    AND NOT c.number IN blocked
    AND (c.discoverableBy = 'EVERYONE' OR c.discoverableBy = 'CONTACTS' AND EXISTS { (c)-[:HAS_CONTACT]->(me) })
  MATCH (c)-[:HAS_CONTACT]->(them:User)
  RETURN them, count(*) AS sharedContacts
}
WITH me, blocked, book, them, sharedContacts
ORDER BY sharedContacts DESC
WHERE them <> me AND NOT them IN book
  AND them.discoverableBy = 'EVERYONE'
  AND NOT $number IN them.blocks
  AND NOT them.number IN blocked
RETURN them.userId AS userId, them.username AS username, sharedContacts
ORDER BY sharedContacts DESC, userId
LIMIT $limit
