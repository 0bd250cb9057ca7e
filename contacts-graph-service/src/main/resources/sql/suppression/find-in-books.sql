-- A suppressed number that may still be in books.
-- Columns: number, version; no row where there is none.
SELECT number, version
  FROM suppressed_number
 WHERE in_books
 ORDER BY number
 LIMIT 1
