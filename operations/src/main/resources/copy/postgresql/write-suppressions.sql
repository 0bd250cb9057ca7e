-- Writes suppressions. Parameter: rows, a JSON array as read.
INSERT INTO suppressed_number (number, version, epoch, in_books)
SELECT "number", "version", "epoch", "inBooks"
  FROM jsonb_to_recordset(CAST(? AS jsonb)) AS r ("number" bigint, "version" bigint, "epoch" bigint, "inBooks" boolean)
ON CONFLICT (number) DO UPDATE
   SET version = excluded.version, epoch = excluded.epoch, in_books = excluded.in_books
