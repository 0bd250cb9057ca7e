-- Suppresses a number, which may still be in books, and forgets who has tested it.
-- Parameters: number, version, epoch.
WITH forgotten AS (
    DELETE FROM tested
     WHERE number = :number
)
INSERT INTO suppressed_number (number, version, epoch, in_books)
VALUES (:number, :version, :epoch, true)
ON CONFLICT (number) DO UPDATE
   SET version = excluded.version, epoch = excluded.epoch, in_books = true
