// Purpose: shared contacts from the documents of the books alone, as a list comprehension: each number of the reader's that is in the others'
//   lists. A variant that is measured; the service walks edges (shared/shared-contacts).
// Parameters: number, userId (the reader's), people (their numbers, each once)
// Columns: numbers (shared, ascending), blocked, version, contactNumbers, contactNames (as in shared/shared-contacts). No row: as there, or the
//   reader does not have one of the people.
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
WITH me, me.contactNumbers AS mine, books
WHERE size(books) = size($people)
  AND all(book IN books WHERE $number IN book)
  AND all(person IN $people WHERE person IN mine)
RETURN [number IN mine WHERE all(book IN books WHERE number IN book)] AS numbers, me.blocks AS blocked,
  me.bookVersion AS version, mine AS contactNumbers, me.contactNames AS contactNames
