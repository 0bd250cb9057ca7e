// Purpose: locks the owner's number until the end of the transaction and, if the book may be written, gives it the next
//   version, the document, the deferred contacts and an edge for each contact that is added; missing numbers are created. It also moves the
//   owner's bucket, and notes for the feed what the contacts that are added do to matches (see note-change.cypher): each number is sought once
//   for the edge and the note. The lock is
//   taken by a property that is set and removed: what is read after it is what was committed last. bookSize and bookSum let a
//   reader, who takes no lock, notice that it saw a half-visible commit; both count the deferred contacts, in the sum with another
//   weight, so that admitting one changes it. One statement and one commit for a first upload of any size.
//   The document is contactNumbers, ascending, and contactNames beside them ('': none). Behind the names is its stamp: the user, the
//   version and the sum of the numbers. A book whose stamp is another one was last written by an instance of a version that knew no document.
// Parameters: number, userId (the owner's), from (the version that the change was made from), grownBy, sumGrownBy (what the
//   change does to the contacts' part of bookSize and bookSum), deferredNumbers, deferredNames (in the order in which they will
//   be matched), deferredSum (their part of the sum), gone (numbers that leave the document, those that are renamed too), put,
//   putNames (contacts that come into it, those that are renamed too; ascending), added (numbers; ascending: writers who add the same
//   numbers wait for each other in the same order; they are not in the book yet), noted (whether they are to be noted here), admitted (to be
//   told to the owner), at (ISO 8601), fullBefore, fullAfter (ISO 8601; see consume-budget.cypher; fullAfter null: it costs nothing), digest
//   (of the user's id)
// Columns: owned (false: the number is another user's; or the book would begin here, and the user is registered with another number
//   or deleted), current (the book has version `from`, and the bucket is as it was),
//   leftover (a former user's book is still there: drop it and write again), stale (the document has to be made from the edges: do so and
//   write again), noted (a note was left for the feed), named (an instance of the version before may read the names on edges), written
//   (false: the owner's number was deleted after MERGE had found it, and what was set on it is lost). Nothing was changed unless owned,
//   current, not leftover and not stale, but the owner's number may have been created: delete it then.
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
WITH me, owned, continued, leftover,
  CASE WHEN continued THEN me.bookVersion ELSE 0 END AS version,
  CASE WHEN continued THEN me.bookSize - size(coalesce(me.deferredNumbers, [])) ELSE 0 END AS size,
  CASE WHEN continued THEN me.bookSum - coalesce(me.deferredSum, 0) ELSE 0 END AS sum,
  CASE WHEN continued THEN coalesce(me.contactNumbers, []) ELSE [] END AS numbers,
  CASE WHEN continued THEN coalesce(me.contactNames, []) ELSE [] END AS names
WITH me, owned, leftover, version, size, sum, numbers, names,
  continued AND coalesce(names[-1] <> $userId + ' ' + version + ' ' + sum, true) AS stale
WITH me, owned, leftover, version, size, sum, numbers, names, stale,
  owned AND version = $from AND NOT leftover AND NOT stale AS fit
CALL (fit) {
  CALL (fit) {
    UNWIND CASE WHEN fit AND $fullAfter IS NOT NULL AND $fullBefore IS NULL THEN [$userId] ELSE [] END AS userId
    MERGE (d:DiscoveryBudget {userId: userId})
    RETURN d
    UNION ALL
    UNWIND CASE WHEN fit AND $fullAfter IS NOT NULL AND $fullBefore IS NOT NULL THEN [$userId] ELSE [] END AS userId
    MATCH (d:DiscoveryBudget {userId: userId})
    USING INDEX SEEK d:DiscoveryBudget(userId)
    RETURN d
  }
  SET d.locked = true
  REMOVE d.locked
  WITH d
  WHERE d.fullAt = datetime($fullBefore) OR d.fullAt IS NULL AND $fullBefore IS NULL
  RETURN collect(d) AS buckets
}
WITH me, owned, leftover, version, size, sum, numbers, names, stale, fit, buckets,
  $fullAfter IS NULL OR size(buckets) = 1 AS paid
WITH me, owned, leftover, version, size, sum, numbers, names, stale, buckets,
  version = $from AND (paid OR NOT fit) AS current, fit AND paid AS writable
FOREACH (d IN CASE WHEN writable THEN buckets ELSE [] END | SET d.fullAt = datetime($fullAfter))
CALL (numbers, names) {
  CALL (numbers, names) {
    UNWIND range(0, size(numbers) - 1) AS i
    WITH numbers[i] AS number, names[i] AS name
    WHERE NOT number IN $gone
    RETURN number, name
    UNION ALL
    UNWIND CASE WHEN size(numbers) = 0 THEN [] ELSE range(0, size($put) - 1) END AS i
    RETURN $put[i] AS number, $putNames[i] AS name
  }
  WITH number, name
  ORDER BY number
  RETURN collect(number) AS mergedNumbers, collect(name) AS mergedNames
}
SET me += CASE
  WHEN writable THEN {
    bookOf: $userId, bookVersion: version + 1,
    bookSize: size + $grownBy + size($deferredNumbers), bookSum: sum + $sumGrownBy + $deferredSum,
    contactNumbers: CASE WHEN size(numbers) = 0 THEN $put ELSE mergedNumbers END,
    contactNames: CASE WHEN size(numbers) = 0 THEN $putNames ELSE mergedNames END
      + [$userId + ' ' + (version + 1) + ' ' + (sum + $sumGrownBy)],
    deferredNumbers: CASE WHEN $deferredNumbers <> [] THEN $deferredNumbers END,
    deferredNames: CASE WHEN $deferredNumbers <> [] THEN $deferredNames END,
    deferredSum: CASE WHEN $deferredNumbers <> [] THEN $deferredSum END
  }
  ELSE {}
END
FOREACH (book IN CASE WHEN writable AND $deferredNumbers <> [] THEN [me] ELSE [] END | SET book:Deferring)
FOREACH (book IN CASE WHEN writable AND $deferredNumbers = [] THEN [me] ELSE [] END | REMOVE book:Deferring)
CALL (me, writable) {
  UNWIND CASE WHEN writable THEN $added ELSE [] END AS number
  MERGE (c:PhoneNumber {number: number})
  CREATE (me)-[:HAS_CONTACT]->(c)
  WITH me, c
  WHERE c:User OR c.bookOf IS NOT NULL
  RETURN
    collect(c.number) AS changed,
    collect(
      CASE
        WHEN me:User AND me.userId = $userId AND me.discoverableBy = 'EVERYONE'
          AND NOT c.number IN me.blocks AND NOT $number IN coalesce(c.blocks, [])
          AND EXISTS { (c)-[:HAS_CONTACT]->(me) } THEN c.number
      END
    ) AS seenBy
}
WITH me, owned, current, leftover, stale, version, changed, seenBy,
  writable AND $noted AND (changed <> [] OR $admitted <> []) AS noted
FOREACH (note IN CASE WHEN noted THEN [me] ELSE [] END |
  CREATE (:BookChange {
    owner: $number, userId: $userId, changed: changed, seenBy: seenBy, admitted: $admitted, at: datetime($at)
  })
)
RETURN owned, current, leftover, stale, noted, EXISTS { (:NamedEdges) } AS named,
  coalesce(me.bookOf = $userId AND me.bookVersion = version + 1, false) AS written
