-- Makes the next version of a book; locks it until the commit.
-- Parameters: owner, user_id, version (that the change was made from), deferred_numbers (bigint[]), deferred_names (text[], in
--   the same order).
-- Affects one row, or none if the user's book has another version.
UPDATE book
   SET version = version + 1,
       deferred_numbers = CAST(:deferred_numbers AS bigint[]),
       deferred_names = CAST(:deferred_names AS text[])
 WHERE owner = :owner
   AND user_id = :user_id
   AND version = :version
