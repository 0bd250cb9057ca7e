// Purpose: locks the owner's number until the end of the transaction and, if the book may be written, gives it the next
//   version. The lock is taken by a property that is set and removed: what is read after it is what was committed last.
//   bookSize and bookSum let a reader, who takes no lock, notice that it saw a commit half-way.
// Parameters: number, userId (the owner's), from (the version that the change was made from),
//   grownBy, sumGrownBy (what the change does to bookSize and bookSum)
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
  CASE WHEN continued THEN me.bookSize ELSE 0 END AS size,
  CASE WHEN continued THEN me.bookSum ELSE 0 END AS sum
SET me += CASE
  WHEN owned AND version = $from AND NOT leftover
    THEN {bookOf: $userId, bookVersion: version + 1, bookSize: size + $grownBy, bookSum: sum + $sumGrownBy}
  ELSE {}
END
RETURN owned, version = $from AS current, leftover
