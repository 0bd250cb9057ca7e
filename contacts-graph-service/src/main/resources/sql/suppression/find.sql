-- Whether a number is suppressed.
-- Parameters: number.
-- Columns: version; no row for one that is not.
SELECT version
  FROM suppressed_number
 WHERE number = :number
