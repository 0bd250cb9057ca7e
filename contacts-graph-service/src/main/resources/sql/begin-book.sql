-- Makes version 1 of a book that has none, or that a former user of the number left; locks the book until the commit.
-- Parameters: owner, user_id.
-- Affects one row if it was the writer's turn, none if the user's book has another version.
INSERT INTO book (owner, user_id, version)
VALUES (:owner, :user_id, 1)
ON CONFLICT (owner) DO UPDATE
   SET user_id = excluded.user_id, version = excluded.version
 WHERE book.user_id <> excluded.user_id OR book.version = 0
