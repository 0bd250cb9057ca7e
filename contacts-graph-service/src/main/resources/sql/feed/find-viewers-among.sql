-- Those of some readers who have a user as a match: a seek of the key for each.
-- Parameters: number, user_id, readers (bigint[]).
-- Columns: owner, reciprocal; ascending by owner.
SELECT owner, reciprocal
  FROM contact_as_seen
 WHERE owner = ANY (CAST(:readers AS bigint[]))
   AND number = :number
   AND user_id = :user_id
 ORDER BY owner
