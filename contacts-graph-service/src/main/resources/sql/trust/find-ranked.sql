-- Registered users with what their next ranks depend on.
-- Parameters: after (a number, exclusive), limit.
-- Columns: number, user_id, low_since, proven_at; by ascending number.
SELECT u.number, u.user_id, t.low_since, u.proven_at
  FROM registered_user u
  LEFT JOIN trust_rank t ON t.user_id = u.user_id
 WHERE u.number > :after
 ORDER BY u.number
 LIMIT :limit
