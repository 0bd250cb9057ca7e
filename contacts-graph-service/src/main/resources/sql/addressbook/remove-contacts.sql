-- Removes contacts from a book, and remembers them as tested by its user.
-- Parameters: owner, user_id, numbers (bigint[]), at.
WITH gone AS (
    DELETE FROM contact
     WHERE owner = :owner
       AND number = ANY (CAST(:numbers AS bigint[]))
    RETURNING number
)
INSERT INTO tested (user_id, number, removed_at)
SELECT :user_id, number, :at
  FROM gone
ON CONFLICT (user_id, number) DO UPDATE
   SET removed_at = excluded.removed_at
