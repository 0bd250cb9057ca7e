// Purpose: locks the owner's number until the end of the transaction and, if the book may be written, gives it the next
//   version and the contacts that wait for budget. The lock is taken by a property that is set and removed: what is read after
//   it is what was committed last. bookSize and bookSum let a reader, who takes no lock, notice that it saw a commit half-way;
//   both count the contacts that wait, in the sum with another weight, so that moving one from here to there shows.
// Parameters: number, userId (the owner's), from (the version that the change was made from), grownBy, sumGrownBy (what the
//   change does to the contacts' part of bookSize and bookSum), deferredNumbers, deferredNames (in the order in which they will
//   be matched), deferredSum (their part of the sum)
// Columns: owned (false: the number is another user's), current (the book has version `from`),
//   leftover (a former user's book is in the way: nothing was changed; drop it and claim again). No row: no such number.
CYPHER 25
MATCH (me:PhoneNumber {number: $number})
SET me.locked = true
REMOVE me.locked
WITH me,
  coalesce(me.userId = $userId, true) AS owned,
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
RETURN owned, version = $from AS current, leftover
