-- Whether the user may have a book at a number: not where it is another user's; and a book is not begun where the matcher has the user
-- under another number, or the user is deleted.
-- Parameters: number, user_id, begun (whether this transaction has begun the book), digest (of the user's id).
-- Columns: owned; one row.
SELECT CASE
           WHEN EXISTS (SELECT FROM registered_user r WHERE r.number = :number)
           THEN EXISTS (SELECT FROM registered_user r WHERE r.number = :number AND r.user_id = :user_id)
           ELSE NOT :begun
                OR NOT EXISTS (SELECT FROM registered_user r WHERE r.user_id = :user_id)
                   AND NOT EXISTS (SELECT FROM deleted_user d WHERE d.digest = :digest)
       END AS owned
