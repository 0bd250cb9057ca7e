-- The owners of the books that have one of these numbers: no more than one beyond the most.
-- Parameters: numbers (bigint[]), most.
-- Columns: owner; in no order.
SELECT owner
  FROM contact
 WHERE number = ANY (CAST(:numbers AS bigint[]))
 LIMIT :most + 1
