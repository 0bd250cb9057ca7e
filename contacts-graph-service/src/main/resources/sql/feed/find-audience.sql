-- The readers who have a user as a match.
-- Parameters: number, user_id.
-- Columns: owner, reciprocal; ascending by owner.
SELECT owner, reciprocal
  FROM contact_as_seen
 WHERE number = :number
   AND user_id = :user_id
 ORDER BY owner
