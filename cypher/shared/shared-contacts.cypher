// Purpose: those of the reader's contacts that are in the book of every one of these people, and those that are one of these
//   people: both together give whether the reader is reciprocal with each of them, and which contacts they share.
//   A hash join by hand: each person's book becomes a list, whose IN is a hash look-up, and the reader's book is filtered by
//   them. Each book is scanned once, also to tell reciprocity. The hints are for a planner without statistics, which scans the
//   index of all numbers instead of seeking one. The label is asked for by its name, as the planner would begin with all users where
//   these are few.
// Parameters: number, userId (the reader's), people (their numbers, each once)
// Columns: numbers (in no order), blocked (numbers, or null: those of the contacts that do not count), version, contactNumbers, contactNames (the
//   reader's document, see addressbook/write.cypher: names are taken from it). No row: one of the people is not registered, hides, blocks the reader or does not have the reader; or no book of this user.
// Db hits: edges of the reader and of each person + 1 for each contact (its number) + 8 for each person + 10.
CYPHER 25
MATCH (them:PhoneNumber)
USING INDEX SEEK them:PhoneNumber(number)
WHERE them.number IN $people
  AND 'User' IN labels(them)
  AND them.discoverableBy <> 'NOBODY'
  AND NOT $number IN them.blocks
WITH collect(them) AS people, collect(COLLECT { MATCH (them)-[:HAS_CONTACT]->(c) RETURN c }) AS books
MATCH (me:PhoneNumber {number: $number})
USING INDEX SEEK me:PhoneNumber(number)
WHERE me.bookOf = $userId
  AND size(people) = size($people)
  AND all(book IN books WHERE me IN book)
MATCH (me)-[:HAS_CONTACT]->(c)
WHERE all(book IN books WHERE c IN book) OR c IN people
WITH me, collect(c.number) AS numbers
RETURN numbers, me.blocks AS blocked,
  me.bookVersion AS version, me.contactNumbers AS contactNumbers, me.contactNames AS contactNames
