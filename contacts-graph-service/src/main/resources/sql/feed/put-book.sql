-- Puts a book that moves to a number, in place of another user's that is there; locks it until the commit.
-- Parameters: owner, user_id, version, deferred_numbers (bigint[]), deferred_names (text[], in the same order).
-- Affects no row if the user has written a book at this number already: that one is newer and stays.
INSERT INTO book (owner, user_id, version, deferred_numbers, deferred_names)
VALUES (:owner, :user_id, :version, CAST(:deferred_numbers AS bigint[]), CAST(:deferred_names AS text[]))
ON CONFLICT (owner) DO UPDATE
   SET user_id = excluded.user_id, version = excluded.version,
       deferred_numbers = excluded.deferred_numbers, deferred_names = excluded.deferred_names
 WHERE book.user_id <> excluded.user_id OR book.version = 0
