-- Drops all but the newest updates about a user; those with a stored audience do not count.
-- Parameters: subject, user_id, most_kept.
-- Columns: newest (sequence of the newest one dropped; null: none was); one row.
WITH dropped AS (
    DELETE FROM change
     WHERE subject = :subject
       AND user_id = :user_id
       AND audience IS NULL
       AND sequence <= (SELECT kept.sequence
                          FROM change kept
                         WHERE kept.subject = :subject
                           AND kept.user_id = :user_id
                           AND kept.audience IS NULL
                         ORDER BY kept.sequence DESC
                         LIMIT 1 OFFSET :most_kept)
    RETURNING sequence
)
SELECT max(sequence) AS newest
  FROM dropped
