-- Books that have a number of a range, deferred or not.
-- Parameters: first, last (of the range), after (owner, exclusive), limit.
-- Columns: owner, user_id; by ascending owner.
SELECT b.owner, b.user_id
  FROM book b
 WHERE b.owner > :after
   AND b.owner IN
       (SELECT c.owner
          FROM contact c
         WHERE c.number BETWEEN :first AND :last
        UNION
        SELECT waiting.owner
          FROM book waiting
         WHERE waiting.deferred_numbers <> '{}'
           AND EXISTS (SELECT FROM unnest(waiting.deferred_numbers) AS d (number) WHERE d.number BETWEEN :first AND :last))
 ORDER BY b.owner
 LIMIT :limit
