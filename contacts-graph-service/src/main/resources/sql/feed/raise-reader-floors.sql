-- Notes with the readers who were told that the user of a number left up to where the updates about it, which are about to be dropped,
-- went. A reader who has read them has a cursor behind that; any other is told to read the matches again.
-- Parameters: subject.
INSERT INTO reader_floor (user_id, sequence)
SELECT b.user_id, max(c.sequence)
  FROM change c
  CROSS JOIN unnest(c.audience) AS told (reader)
  JOIN book b ON b.owner = told.reader
 WHERE c.subject = :subject
   AND c.type = 'left'
 GROUP BY b.user_id
ON CONFLICT (user_id) DO UPDATE
   SET sequence = GREATEST(reader_floor.sequence, excluded.sequence)
