-- The readers who have updates of their own in a part of the feed.
-- Parameters: after (exclusive), through (inclusive).
-- Columns: reader; each once, in no order.
SELECT DISTINCT unnest(audience) AS reader
  FROM change
 WHERE sequence > :after
   AND sequence <= :through
   AND audience IS NOT NULL
