-- Remembers a book's contacts as tested by its user, before the book is removed.
-- Parameters: owner, user_id, at.
INSERT INTO tested (user_id, number, removed_at)
SELECT :user_id, number, :at
  FROM contact
 WHERE owner = :owner
ON CONFLICT (user_id, number) DO UPDATE
   SET removed_at = excluded.removed_at
