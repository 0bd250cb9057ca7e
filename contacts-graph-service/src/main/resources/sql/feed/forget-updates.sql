-- Forgets the updates about a user, but for those that tell others that the user left.
-- Parameters: subject (the user's number), user_id.
DELETE FROM change
 WHERE subject = :subject
   AND user_id = :user_id
   AND audience IS NULL
