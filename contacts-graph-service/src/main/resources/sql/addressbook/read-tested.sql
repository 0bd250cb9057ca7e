-- All numbers that are remembered as tested by a user.
-- Parameters: user_id, since.
-- Columns: number, removed_at; by ascending number.
SELECT number, removed_at
  FROM tested
 WHERE user_id = :user_id
   AND removed_at > :since
 ORDER BY number
