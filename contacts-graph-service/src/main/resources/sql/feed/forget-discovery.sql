-- Deletes what is kept of a user's tested numbers and bucket.
-- Parameters: user_id.
WITH forgotten AS (
    DELETE FROM tested
     WHERE user_id = :user_id
)
DELETE FROM discovery_budget
 WHERE user_id = :user_id
