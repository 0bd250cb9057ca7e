// Purpose: locks the owner's number until the end of the transaction and, if the book may be written, gives it the next
//   version, the deferred contacts and those that are added; missing numbers are created. The lock is
//   taken by a property that is set and removed: what is read after it is what was committed last. bookSize and bookSum let a
//   reader, who takes no lock, notice that it saw a half-visible commit; both count the deferred contacts, in the sum with another
//   weight, so that admitting one changes it. One statement and one commit for a first upload of any size.
// Parameters: number, userId (the owner's), from (the version that the change was made from), grownBy, sumGrownBy (what the
//   change does to the contacts' part of bookSize and bookSum), deferredNumbers, deferredNames (in the order in which they will
//   be matched), deferredSum (their part of the sum), added [{number, name}] (ascending by number: writers who add the same
//   numbers wait for each other in the same order; they are not in the book yet), digest (of the user's id)
// Columns: owned (false: the number is another user's; or the book would begin here, and the user is registered with another number
//   or deleted), current (the book has version `from`),
//   leftover (a former user's book is still there: drop it and write again), written (false: the owner's number was deleted
//   after MERGE had found it, and what was set on it is lost). Nothing was changed unless owned, current and not leftover, but the
//   owner's number may have been created: delete it then.
CYPHER 25
MERGE (me:PhoneNumber {number: $number})
SET me.locked = true
REMOVE me.locked
WITH me,
  CASE
    WHEN me.userId IS NOT NULL THEN me.userId = $userId
    WHEN $from > 0 OR me.bookOf = $userId THEN true
    ELSE NOT EXISTS { (:User {userId: $userId}) } AND NOT EXISTS { (:DeletedUser {digest: $digest}) }
  END AS owned,
  coalesce(me.bookOf = $userId, false) AS continued,
  coalesce(me.bookOf <> $userId, false) AS leftover
WITH me, owned, leftover,
  CASE WHEN continued THEN me.bookVersion ELSE 0 END AS version,
  CASE WHEN continued THEN me.bookSize - size(coalesce(me.deferredNumbers, [])) ELSE 0 END AS size,
  CASE WHEN continued THEN me.bookSum - coalesce(me.deferredSum, 0) ELSE 0 END AS sum
WITH me, owned, leftover, version, size, sum, owned AND version = $from AND NOT leftover AS writable
SET me += CASE
  WHEN writable THEN {
    bookOf: $userId, bookVersion: version + 1,
    bookSize: size + $grownBy + size($deferredNumbers), bookSum: sum + $sumGrownBy + $deferredSum,
    deferredNumbers: CASE WHEN $deferredNumbers <> [] THEN $deferredNumbers END,
    deferredNames: CASE WHEN $deferredNumbers <> [] THEN $deferredNames END,
    deferredSum: CASE WHEN $deferredNumbers <> [] THEN $deferredSum END
  }
  ELSE {}
END
FOREACH (book IN CASE WHEN writable AND $deferredNumbers <> [] THEN [me] ELSE [] END | SET book:Deferring)
FOREACH (book IN CASE WHEN writable AND $deferredNumbers = [] THEN [me] ELSE [] END | REMOVE book:Deferring)
CALL (me, writable) {
  UNWIND CASE WHEN writable THEN $added ELSE [] END AS contact
  MERGE (c:PhoneNumber {number: contact.number})
  CREATE (me)-[:HAS_CONTACT {name: contact.name}]->(c)
  RETURN count(*) AS count
}
RETURN owned, version = $from AS current, leftover,
  coalesce(me.bookOf = $userId AND me.bookVersion = version + 1, false) AS written
