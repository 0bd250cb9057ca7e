-- Drops updates that happened before a time.
-- Parameters: time.
-- Columns: newest (sequence of the newest one dropped; null: none was); one row.
WITH dropped AS (
    DELETE FROM change
     WHERE at < :time
    RETURNING sequence
)
SELECT max(sequence) AS newest
  FROM dropped
