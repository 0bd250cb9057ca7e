-- Deletes what is kept of a user's tested numbers, bucket and rank, and of what was dropped for the user as a reader.
-- Parameters: user_id.
WITH forgotten AS (
    DELETE FROM tested
     WHERE user_id = :user_id
), ranked AS (
    DELETE FROM trust_rank
     WHERE user_id = :user_id
), noted AS (
    DELETE FROM reader_floor
     WHERE user_id = :user_id
)
DELETE FROM discovery_budget
 WHERE user_id = :user_id
