-- Writes the ranks of users who are registered, and deletes those of users who are to have none. Locks the users' rows until the end of the
-- transaction, so that none is written for a user who is being deleted.
-- Parameters: user_ids (text[]), ranks (double precision[], null: none), low_since (times as text[]); of the same length.
WITH given AS (
    SELECT g.user_id, g.rank, CAST(g.low_since AS timestamp with time zone) AS low_since
      FROM unnest(CAST(:user_ids AS text[]), CAST(:ranks AS double precision[]), CAST(:low_since AS text[]))
        AS g (user_id, rank, low_since)
), forgotten AS (
    DELETE FROM trust_rank
     WHERE user_id IN (SELECT user_id FROM given WHERE rank IS NULL)
), present AS (
    SELECT user_id
      FROM registered_user
     WHERE user_id IN (SELECT user_id FROM given WHERE rank IS NOT NULL)
     ORDER BY number
       FOR KEY SHARE
)
INSERT INTO trust_rank (user_id, rank, low_since)
SELECT g.user_id, g.rank, g.low_since
  FROM given g
  JOIN present p ON p.user_id = g.user_id
ON CONFLICT (user_id) DO UPDATE
   SET rank = excluded.rank,
       low_since = excluded.low_since
