-- Takes the feed's lock until the commit and tells how far the matcher has come.
-- Columns: id, stream, position, head, floor, epoch, rebuilding, complete; one row.
SELECT id, stream, position, head, floor, epoch, rebuilding, complete
  FROM feed
   FOR UPDATE
