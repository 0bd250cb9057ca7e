// Purpose: shared contacts from the documents of the books alone, as a set operation: all lists in one, grouped by number and counted.
//   A variant that is measured; the service walks edges (shared/shared-contacts).
// Parameters: number, userId (the reader's), people (their numbers, each once)
// Columns: numbers (shared, in no order), blocked, version, contactNumbers, contactNames (as in shared/shared-contacts). No row: as there, or the
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
CALL (mine, books) {
  UNWIND [mine] + books AS book
  UNWIND book AS number
  WITH number, count(*) AS times
  WHERE times > size($people)
  RETURN collect(number) AS numbers
}
RETURN numbers, me.blocks AS blocked,
  me.bookVersion AS version, mine AS contactNumbers, me.contactNames AS contactNames
