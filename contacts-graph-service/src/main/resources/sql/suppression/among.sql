-- Which of some numbers are suppressed.
-- Parameters: numbers (bigint[]).
-- Columns: number; in no order.
SELECT number
  FROM suppressed_number
 WHERE number = ANY (CAST(:numbers AS bigint[]))
