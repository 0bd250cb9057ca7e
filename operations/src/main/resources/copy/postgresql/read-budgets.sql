-- The budgets of users from a user id on. Parameters: from, limit. Column: row, JSON; ascending by user id.
SELECT json_build_object('userId', user_id, 'fullAt', full_at)
  FROM discovery_budget
 WHERE user_id >= ?
 ORDER BY user_id
 LIMIT ?
