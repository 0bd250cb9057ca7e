-- The registered user of a number.
-- Parameters: number.
-- Columns: those of a profile.
SELECT number, user_id, version, username, verified, partying, party_message, party_until, party_since,
       discoverable_by, party_status_visible_to, introductions, blocks, created_at, proven_at
  FROM registered_user
 WHERE number = :number
