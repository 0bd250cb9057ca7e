// Purpose: takes a number out of books that have it, and makes a new version of each. Locks the owners in the order of their numbers,
//   as other writers do, and looks again under the lock. bookSize and bookSum: see addressbook/write.cypher.
// Parameters: number, most (how many books at most)
// Columns: count (of books)
CYPHER 25
MATCH (s:PhoneNumber {number: $number})<-[:HAS_CONTACT]-(owner)
WITH s, owner
ORDER BY owner.number
LIMIT $most
SET owner.locked = true
REMOVE owner.locked
WITH s, owner
MATCH (owner)-[h:HAS_CONTACT]->(s)
DELETE h
SET owner.bookVersion = owner.bookVersion + 1,
  owner.bookSize = owner.bookSize - 1,
  owner.bookSum = owner.bookSum - $number % 1000000007
RETURN count(*) AS count
