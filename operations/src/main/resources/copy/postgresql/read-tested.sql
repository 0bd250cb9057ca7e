-- What each user from a user id on has tested. Parameters: from, limit. Column: row, JSON; ascending by user id.
SELECT json_build_object(
           'userId', u.user_id,
           'numbers', (SELECT json_agg(json_build_object('number', t.number, 'removedAt', t.removed_at) ORDER BY t.number)
                         FROM tested t
                        WHERE t.user_id = u.user_id))
  FROM (SELECT DISTINCT user_id FROM tested WHERE user_id >= ? ORDER BY user_id LIMIT ?) AS u
 ORDER BY u.user_id
