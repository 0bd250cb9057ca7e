-- Takes the feed's lock until the commit and tells how far the matcher has come.
-- Columns: id, cursor_secret, stream, position, head, floor, epoch, rebuilding, complete; one row.
SELECT id, cursor_secret, stream, position, head, floor, epoch, rebuilding, complete
  FROM feed
   FOR UPDATE
