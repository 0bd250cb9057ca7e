-- Users last seen before an epoch.
-- Parameters: epoch.
-- Columns: those of a profile; by ascending number.
SELECT number, user_id, version, username, verified, partying, party_message, party_until, party_since,
       discoverable_by, party_status_visible_to, introductions, blocks, created_at, proven_at
  FROM registered_user
 WHERE epoch < :epoch
 ORDER BY number
