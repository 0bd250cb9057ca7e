// Purpose: takes a number out of books that have it, and makes a new version of each. Locks the owners in the order of their numbers,
//   as other writers do, and looks again under the lock. bookSize, bookSum and the document: see addressbook/write.cypher. A stale
//   document stays stale, as its stamp is not of the new version.
// Parameters: number, most (how many books at most)
// Columns: count (of books)
CYPHER 25
MATCH (s:PhoneNumber {number: $number})<-[:HAS_CONTACT]-(owner)
USING INDEX SEEK s:PhoneNumber(number)
WITH s, owner
ORDER BY owner.number
LIMIT $most
SET owner.locked = true
REMOVE owner.locked
WITH s, owner
MATCH (owner)-[h:HAS_CONTACT]->(s)
DELETE h
WITH owner, owner.contactNumbers AS numbers, owner.contactNames AS names, owner.bookVersion AS version,
  owner.bookSum - coalesce(owner.deferredSum, 0) AS sum
WITH owner, numbers, names, version, sum,
  CASE
    WHEN names[-1] = owner.bookOf + ' ' + version + ' ' + sum
    THEN [i IN range(0, size(numbers) - 1) WHERE numbers[i] <> $number]
  END AS kept
SET owner.bookVersion = version + 1,
  owner.bookSize = owner.bookSize - 1,
  owner.bookSum = owner.bookSum - $number % 1000000007,
  owner.contactNumbers = [i IN kept | numbers[i]],
  owner.contactNames = [i IN kept | names[i]]
    + [owner.bookOf + ' ' + (version + 1) + ' ' + (sum - $number % 1000000007)]
RETURN count(*) AS count
