// Purpose: registered people, discoverable by everyone, whom the reader does not have but the reader's matches do.
//   Bounded on hubs: only the books of the reader's matches are opened (10,000 contacts each at most), never the edges that
//   lead to somebody, so a number that everybody has costs one step a book and not one a holder. Contacts are counted as bare
//   nodes; who of them is a user is read once each, not once an edge. Few counts differ, so candidates are listed by count and the
//   lists are sorted, not the candidates. Properties are read from the best downwards until there are enough (PartialTop), not
//   of all candidates. Whether a match has the reader is looked up only for matches discoverable by contacts, at the price
//   of that match's book at most.
// Parameters: number, userId (the reader's), limit
// Columns: userId, username, sharedContacts
// Db hits: edges of the matches' books + 1 for each number in them + 5 for each candidate looked at +
//   3 for each contact + 5 for each match.
CYPHER 25
MATCH (me:PhoneNumber {number: $number})
WHERE me.bookOf = $userId
WITH me, coalesce(me.blocks, []) AS blocked, COLLECT { MATCH (me)-[:HAS_CONTACT]->(c) RETURN c } AS book
CALL (me, blocked) {
  MATCH (me)-[:HAS_CONTACT]->(c:User)
  WHERE NOT $number IN c.blocks
    AND NOT c.number IN blocked
    AND (c.discoverableBy = 'EVERYONE' OR c.discoverableBy = 'CONTACTS' AND EXISTS { (c)-[:HAS_CONTACT]->(me) })
  MATCH (c)-[:HAS_CONTACT]->(them)
  WITH them, count(*) AS sharedContacts
  WHERE them:User
  RETURN sharedContacts, collect(them) AS candidates
}
WITH me, blocked, book, sharedContacts, candidates
ORDER BY sharedContacts DESC
UNWIND candidates AS them
WITH me, blocked, book, sharedContacts, them
WHERE them <> me AND NOT them IN book
  AND them.discoverableBy = 'EVERYONE'
  AND NOT $number IN them.blocks
  AND NOT them.number IN blocked
RETURN them.userId AS userId, them.username AS username, sharedContacts
ORDER BY sharedContacts DESC, userId
LIMIT $limit
