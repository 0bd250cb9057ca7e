-- Writes what users have tested. Parameter: rows, a JSON array as read.
INSERT INTO tested (user_id, number, removed_at)
SELECT r."userId", t."number", t."removedAt"
  FROM jsonb_to_recordset(CAST(? AS jsonb)) AS r ("userId" text, "numbers" jsonb)
 CROSS JOIN jsonb_to_recordset(r."numbers") AS t ("number" bigint, "removedAt" timestamp with time zone)
ON CONFLICT (user_id, number) DO UPDATE
   SET removed_at = excluded.removed_at
