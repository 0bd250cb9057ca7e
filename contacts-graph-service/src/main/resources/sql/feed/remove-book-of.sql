-- Removes the book that a user has at a number, without its contacts.
-- Parameters: owner, user_id.
-- Affects one row, or none where the book is another user's.
DELETE FROM book
 WHERE owner = :owner
   AND user_id = :user_id
