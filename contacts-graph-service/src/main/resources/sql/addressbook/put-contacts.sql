-- Adds contacts to a book, or renames them.
-- Parameters: owner, numbers (bigint[], ascending), names (text[], in the same order).
INSERT INTO contact (owner, number, name)
SELECT :owner, entry.number, entry.name
  FROM unnest(CAST(:numbers AS bigint[]), CAST(:names AS text[])) AS entry (number, name)
ON CONFLICT (owner, number) DO UPDATE
   SET name = excluded.name
