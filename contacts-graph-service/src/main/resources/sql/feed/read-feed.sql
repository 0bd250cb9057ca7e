-- How far the matcher has come.
-- Columns: id, cursor_secret, stream, position, head, floor, epoch, rebuilding, complete; one row.
-- It takes no lock: the head and the changes up to it are committed by one transaction, so a statement that sees this head sees them.
-- A lock would make each poll write to the log and wait for the disk, and a stream of shared locks starves the applier.
SELECT id, cursor_secret, stream, position, head, floor, epoch, rebuilding, complete
  FROM feed
