-- Users who are in books of the reader's matches and not in the reader's own, those in most books first.
-- Parameters: number (the reader's), limit.
-- Columns: bytes (the user), times.
SELECT p.bytes, met.times
  FROM (SELECT t.number, count(*) AS times
          FROM contact c
          JOIN person friend ON friend.number = c.number
          JOIN contact t ON t.owner = c.number
         WHERE c.owner = :number
         GROUP BY t.number) AS met
  JOIN person p ON p.number = met.number
 WHERE met.number <> :number
   AND NOT EXISTS (SELECT 1 FROM contact own WHERE own.owner = :number AND own.number = met.number)
 ORDER BY met.times DESC, p.user_id
 LIMIT :limit
