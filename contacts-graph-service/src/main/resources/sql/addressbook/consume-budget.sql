-- Moves the time at which a user's bucket is full again.
-- Parameters: user_id, before (null: it is full), after.
-- Affects one row, or none if the time was another than `before`.
INSERT INTO discovery_budget (user_id, full_at)
SELECT :user_id, CAST(:after AS timestamp with time zone)
 WHERE CAST(:before AS timestamp with time zone) IS NULL
    OR EXISTS (SELECT FROM discovery_budget known WHERE known.user_id = :user_id)
ON CONFLICT (user_id) DO UPDATE
   SET full_at = excluded.full_at
 WHERE discovery_budget.full_at = CAST(:before AS timestamp with time zone)
