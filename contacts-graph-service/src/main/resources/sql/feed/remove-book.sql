-- Removes the book of a number, regardless of its owner, without its contacts; waits for those who write it.
-- Parameters: owner.
-- Columns: user_id, version, deferred_numbers, deferred_names; no row where there was none.
DELETE FROM book
 WHERE owner = :owner
RETURNING user_id, version, deferred_numbers, deferred_names
