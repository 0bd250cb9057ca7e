-- The owners of the books that have a number.
-- Parameters: number.
-- Columns: owner; in no order.
SELECT owner
  FROM contact
 WHERE number = :number
