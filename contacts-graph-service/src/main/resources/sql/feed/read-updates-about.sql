-- All updates about one user, under each number that the user has had.
-- Parameters: user_id.
-- Columns: sequence, type, subject, user_id, username, partying, party_message, party_until, party_since, at; by ascending
--   sequence.
SELECT sequence, type, subject, user_id, username, partying, party_message, party_until, party_since, at
  FROM change
 WHERE user_id = :user_id
 ORDER BY sequence
