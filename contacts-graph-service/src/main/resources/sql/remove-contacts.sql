-- Removes contacts from a book.
-- Parameters: owner, numbers (bigint[]).
DELETE FROM contact
 WHERE owner = :owner
   AND number = ANY (CAST(:numbers AS bigint[]))
