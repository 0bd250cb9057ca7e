-- The owner's book together with its matches.
-- Parameters: owner, user_id.
-- Columns: version, number, name, then of those whom the owner may discover: user_id (else null), username, verified,
--   reciprocal, sees_party_status, partying, party_message, party_until, party_since. One row a contact by ascending
--   number; one row without a number for an empty book; no row where there is no book of this user.
SELECT b.version, s.number, s.name, s.user_id, s.username, s.verified, s.reciprocal,
       s.sees_party_status, s.partying, s.party_message, s.party_until, s.party_since
  FROM book b
  LEFT JOIN contact_as_seen s ON s.owner = b.owner
 WHERE b.owner = :owner
   AND b.user_id = :user_id
 ORDER BY s.number
