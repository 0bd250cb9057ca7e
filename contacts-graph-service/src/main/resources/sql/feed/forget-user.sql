-- Deletes a user's profile.
-- Parameters: user_id.
DELETE FROM registered_user
 WHERE user_id = :user_id
