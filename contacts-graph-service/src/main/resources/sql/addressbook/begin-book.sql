-- Makes version 1 of a book that has none, or that a former user of the number left; locks the book until the commit.
-- Parameters: owner, user_id, deferred_numbers (bigint[]), deferred_names (text[], in the same order).
-- Affects one row, or none if the user's book has another version.
INSERT INTO book (owner, user_id, version, deferred_numbers, deferred_names)
VALUES (:owner, :user_id, 1, CAST(:deferred_numbers AS bigint[]), CAST(:deferred_names AS text[]))
ON CONFLICT (owner) DO UPDATE
   SET user_id = excluded.user_id, version = excluded.version,
       deferred_numbers = excluded.deferred_numbers, deferred_names = excluded.deferred_names
 WHERE book.user_id <> excluded.user_id OR book.version = 0
