-- The user is in the main database as of an epoch.
-- Parameters: user_id, epoch.
UPDATE registered_user
   SET epoch = :epoch
 WHERE user_id = :user_id
   AND epoch < :epoch
