-- Which of some numbers, and of those in a book, are suppressed.
-- Parameters: owner, numbers (bigint[]).
-- Columns: number; in no order.
SELECT s.number
  FROM suppressed_number s
 WHERE s.number = ANY (CAST(:numbers AS bigint[]))
 UNION
SELECT s.number
  FROM contact c
  JOIN suppressed_number s ON s.number = c.number
 WHERE c.owner = :owner
