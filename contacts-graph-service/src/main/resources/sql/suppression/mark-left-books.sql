-- A suppressed number is in no book any more, unless it was suppressed anew since.
-- Parameters: number, version.
UPDATE suppressed_number
   SET in_books = false
 WHERE number = :number
   AND version = :version
