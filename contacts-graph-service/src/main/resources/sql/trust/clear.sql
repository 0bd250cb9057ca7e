-- Deletes all ranks.
-- Parameters: none.
DELETE FROM trust_rank
