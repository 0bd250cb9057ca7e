-- The registered contacts of a reader.
-- Parameters: number (the reader's).
-- Columns: bytes (the user), name, reciprocal.
SELECT p.bytes, c.name,
       EXISTS (SELECT 1 FROM contact back WHERE back.owner = c.number AND back.number = c.owner) AS reciprocal
  FROM contact c
  JOIN person p ON p.number = c.number
 WHERE c.owner = :number
 ORDER BY c.number
