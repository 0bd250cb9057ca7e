-- Locks books that have a number, in the order in which other writers lock them.
-- Parameters: number, most (how many at most).
-- Columns: owner; ascending.
SELECT owner
  FROM book
 WHERE owner IN (SELECT c.owner FROM contact c WHERE c.number = :number ORDER BY c.owner LIMIT :most)
 ORDER BY owner
   FOR UPDATE
