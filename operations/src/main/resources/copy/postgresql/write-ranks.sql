-- Writes ranks. Parameter: rows, a JSON array as read.
INSERT INTO trust_rank (user_id, rank, low_since)
SELECT "userId", "rank", "lowSince"
  FROM jsonb_to_recordset(CAST(? AS jsonb)) AS r ("userId" text, "rank" double precision, "lowSince" timestamp with time zone)
ON CONFLICT (user_id) DO UPDATE
   SET rank = excluded.rank, low_since = excluded.low_since
