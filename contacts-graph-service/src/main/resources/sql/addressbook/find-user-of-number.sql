-- The user of a number.
-- Parameters: number.
-- Columns: user_id; no row for a number that is not registered.
SELECT user_id
  FROM registered_user
 WHERE number = :number
