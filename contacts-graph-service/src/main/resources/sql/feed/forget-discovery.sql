-- Forgets what a user has tested.
-- Parameters: user_id.
WITH forgotten AS (
    DELETE FROM tested
     WHERE user_id = :user_id
)
DELETE FROM discovery_budget
 WHERE user_id = :user_id
