-- Takes a number out of books whose rows the transaction has locked, and makes a new version of each that had it.
-- Parameters: number, owners (bigint[]).
WITH parted AS (
    DELETE FROM contact
     WHERE number = :number
       AND owner = ANY (CAST(:owners AS bigint[]))
    RETURNING owner
)
UPDATE book
   SET version = version + 1
  FROM parted
 WHERE book.owner = parted.owner
