-- Removes the book of a number, whosever it is, without its contacts; waits for those who write it.
-- Parameters: owner.
-- Columns: user_id, version, deferred_numbers, deferred_names; no row where there was none.
DELETE FROM book
 WHERE owner = :owner
RETURNING user_id, version, deferred_numbers, deferred_names
