-- The ranks of users from a user id on. Parameters: from, limit. Column: row, JSON; ascending by user id.
SELECT json_build_object('userId', user_id, 'rank', rank, 'lowSince', low_since)
  FROM trust_rank
 WHERE user_id >= ?
 ORDER BY user_id
 LIMIT ?
