-- Updates about a user up to this place may have been dropped.
-- Parameters: user_id, floor.
UPDATE registered_user
   SET updates_floor = :floor
 WHERE user_id = :user_id
