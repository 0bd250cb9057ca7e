-- Puts a book that moves to a number, in place of whichever is there; locks it until the commit.
-- Parameters: owner, user_id, version.
INSERT INTO book (owner, user_id, version)
VALUES (:owner, :user_id, :version)
ON CONFLICT (owner) DO UPDATE
   SET user_id = excluded.user_id, version = excluded.version
