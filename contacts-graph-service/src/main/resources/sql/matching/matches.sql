-- The reader's contacts who are registered and let the reader discover them.
-- Parameters: owner, user_id.
-- Columns: number, name, user_id, username, verified, reciprocal, sees_party_status, partying, party_message, party_until,
--   party_since. By ascending number.
SELECT s.number, s.name, s.user_id, s.username, s.verified, s.reciprocal,
       s.sees_party_status, s.partying, s.party_message, s.party_until, s.party_since
  FROM book b
  JOIN contact_as_seen s ON s.owner = b.owner
 WHERE b.owner = :owner
   AND b.user_id = :user_id
   AND s.user_id IS NOT NULL
 ORDER BY s.number
