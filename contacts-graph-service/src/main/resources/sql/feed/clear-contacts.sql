-- Removes all contacts of a book.
-- Parameters: owner.
DELETE FROM contact
 WHERE owner = :owner
