-- Writes budgets. Parameter: rows, a JSON array as read.
INSERT INTO discovery_budget (user_id, full_at)
SELECT "userId", "fullAt"
  FROM jsonb_to_recordset(CAST(? AS jsonb)) AS r ("userId" text, "fullAt" timestamp with time zone)
ON CONFLICT (user_id) DO UPDATE
   SET full_at = excluded.full_at
