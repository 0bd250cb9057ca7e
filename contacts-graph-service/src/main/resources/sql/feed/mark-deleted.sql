-- Marks a user as deleted, and makes sure that the user's last number has a book: so a writer who is just beginning one is waited for.
-- Parameters: number, user_id, digest (of the user's id), at.
WITH marked AS (
    INSERT INTO deleted_user (digest, at)
    VALUES (:digest, :at)
    ON CONFLICT (digest) DO NOTHING
)
INSERT INTO book (owner, user_id, version)
VALUES (:number, :user_id, 0)
ON CONFLICT (owner) DO NOTHING
