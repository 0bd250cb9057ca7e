-- Those of some numbers that a user has tested: contacts of the user's book, or removed since then.
-- Parameters: user_id, numbers (bigint[]), since.
-- Columns: number.
SELECT number
  FROM tested
 WHERE user_id = :user_id
   AND number = ANY (CAST(:numbers AS bigint[]))
   AND removed_at > :since
UNION
SELECT c.number
  FROM registered_user u
  JOIN book b ON b.owner = u.number AND b.user_id = u.user_id
  JOIN contact c ON c.owner = b.owner
 WHERE u.user_id = :user_id
   AND c.number = ANY (CAST(:numbers AS bigint[]))
