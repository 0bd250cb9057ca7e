// Purpose: the documents of the books, to be merged by who asks: what shared contacts from documents take at least.
//   A variant that is measured; the service walks edges (shared/shared-contacts).
// Parameters: number, userId (the reader's), people (their numbers, each once)
// Columns: books (the people's numbers, each list ascending), blocked, version, contactNumbers, contactNames (as in shared/shared-contacts).
//   No row: as there, but whether the people and the reader have each other is for who asks.
CYPHER 25
MATCH (them:PhoneNumber)
USING INDEX SEEK them:PhoneNumber(number)
WHERE them.number IN $people
  AND 'User' IN labels(them)
  AND them.discoverableBy <> 'NOBODY'
  AND NOT $number IN them.blocks
WITH collect(them.contactNumbers) AS books
MATCH (me:PhoneNumber {number: $number})
USING INDEX SEEK me:PhoneNumber(number)
WHERE me.bookOf = $userId
  AND size(books) = size($people)
RETURN books, me.blocks AS blocked,
  me.bookVersion AS version, me.contactNumbers AS contactNumbers, me.contactNames AS contactNames
