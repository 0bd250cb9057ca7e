-- The ids of the users who have one of these numbers.
-- Parameters: numbers (bigint[]).
-- Columns: user_id; in no order.
SELECT user_id
  FROM registered_user
 WHERE number = ANY (CAST(:numbers AS bigint[]))
