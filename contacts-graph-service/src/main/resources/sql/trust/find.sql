-- A user's rank.
-- Parameters: user_id.
-- Columns: rank, low_since; no row: there is none.
SELECT rank, low_since
  FROM trust_rank
 WHERE user_id = :user_id
