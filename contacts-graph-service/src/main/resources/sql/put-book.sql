-- Puts a book that moves to a number, in place of another user's that is there; locks it until the commit.
-- Parameters: owner, user_id, version.
-- Affects no row if the user has written a book at this number already: that one is newer and stays.
INSERT INTO book (owner, user_id, version)
VALUES (:owner, :user_id, :version)
ON CONFLICT (owner) DO UPDATE
   SET user_id = excluded.user_id, version = excluded.version
 WHERE book.user_id <> excluded.user_id OR book.version = 0
