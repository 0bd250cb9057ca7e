// Purpose: moves a user's book to the user's new number, without an entry of that number, in place of a former user's book; one
//   that the user has written there already is newer and stays. What is left at the old number has to be dropped afterwards. The
//   document moves along; one that is stale (see addressbook/write.cypher) is left out, so that the new one is made from the edges.
// Parameters: userId, from, to (numbers)
// Columns: numbers (those that were in the book that was replaced). No row: there is no book to move, or a newer
//   one at the new number.
CYPHER 25
MATCH (old:PhoneNumber {number: $from})
USING INDEX SEEK old:PhoneNumber(number)
WHERE old.bookOf = $userId
MERGE (new:PhoneNumber {number: $to})
SET new.locked = true
REMOVE new.locked
WITH old, new
WHERE coalesce(new.bookOf <> $userId, true)
CALL (new) {
  MATCH (new)-[h:HAS_CONTACT]->(c)
  WITH h, c.number AS number
  DELETE h
  RETURN collect(number) AS numbers
}
CALL (old, new) {
  MATCH (old)-[h:HAS_CONTACT]->(c)
  WHERE c <> new
  CREATE (new)-[:HAS_CONTACT {name: h.name}]->(c)
  DELETE h
  RETURN count(*) AS size, sum(c.number % 1000000007) AS sum
}
WITH old, new, numbers, size, sum, old.contactNumbers AS oldNumbers, old.contactNames AS oldNames,
  old.bookSum - coalesce(old.deferredSum, 0) AS oldSum
WITH old, new, numbers, size, sum, oldNumbers, oldNames,
  CASE
    WHEN oldNames[-1] = $userId + ' ' + old.bookVersion + ' ' + oldSum
    THEN [i IN range(0, size(oldNumbers) - 1) WHERE oldNumbers[i] <> $to]
  END AS moved
SET new.contactNumbers = [i IN moved | oldNumbers[i]],
  new.contactNames = [i IN moved | oldNames[i]] + [$userId + ' ' + (old.bookVersion + 1) + ' ' + sum]
WITH old, new, numbers, size, sum, old.deferredNumbers AS allDeferred, old.deferredNames AS allNames
WITH old, new, numbers, size, sum, allDeferred, allNames,
  [i IN range(0, size(coalesce(allDeferred, [])) - 1) WHERE allDeferred[i] <> $to] AS kept
WITH old, new, numbers, size, sum, kept, [i IN kept | allDeferred[i]] AS deferred, [i IN kept | allNames[i]] AS names
WITH old, new, numbers, size, sum, deferred, names, 3 * reduce(s = 0, n IN deferred | s + n % 1000000007) AS deferredSum
SET new.bookOf = $userId, new.bookVersion = old.bookVersion + 1,
  new.bookSize = size + size(deferred), new.bookSum = sum + deferredSum,
  new.deferredNumbers = CASE WHEN deferred <> [] THEN deferred END,
  new.deferredNames = CASE WHEN deferred <> [] THEN names END,
  new.deferredSum = CASE WHEN deferred <> [] THEN deferredSum END
FOREACH (book IN CASE WHEN deferred <> [] THEN [new] ELSE [] END | SET book:Deferring)
FOREACH (book IN CASE WHEN deferred = [] THEN [new] ELSE [] END | REMOVE book:Deferring)
RETURN numbers
