-- Drops what was removed before a time, and buckets that are full.
-- Parameters: time, now.
WITH forgotten AS (
    DELETE FROM tested
     WHERE removed_at < :time
)
DELETE FROM discovery_budget
 WHERE full_at < :now
