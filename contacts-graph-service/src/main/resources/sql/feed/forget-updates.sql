-- Deletes the updates about a user, except those that the user left.
-- Parameters: subject (the user's number), user_id.
DELETE FROM change
 WHERE subject = :subject
   AND user_id = :user_id
   AND type <> 'left'
