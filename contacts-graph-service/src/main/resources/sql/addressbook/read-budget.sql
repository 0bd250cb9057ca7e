-- What a user's budget depends on.
-- Parameters: user_id.
-- Columns: full_at, created_at, low_since (of the user's rank), proven_at; one row.
SELECT (SELECT full_at FROM discovery_budget WHERE user_id = :user_id) AS full_at,
       (SELECT created_at FROM registered_user WHERE user_id = :user_id) AS created_at,
       (SELECT low_since FROM trust_rank WHERE user_id = :user_id) AS low_since,
       (SELECT proven_at FROM registered_user WHERE user_id = :user_id) AS proven_at
