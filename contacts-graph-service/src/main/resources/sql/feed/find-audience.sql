-- The readers who have a user in their book and may discover the user.
-- Parameters: number, user_id.
-- Columns: owner; ascending.
SELECT owner
  FROM contact_as_seen
 WHERE number = :number
   AND user_id = :user_id
 ORDER BY owner
