-- Users from a number on. Parameters: from, limit. Column: row, JSON; ascending by number.
SELECT json_build_object(
           'number', number, 'userId', user_id, 'version', version, 'epoch', epoch, 'username', username,
           'verified', verified, 'blocks', blocks, 'partying', partying, 'partyMessage', party_message,
           'discoverableBy', discoverable_by, 'partyStatusVisibleTo', party_status_visible_to,
           'introductions', introductions,
           'partyUntil', party_until, 'partySince', party_since, 'createdAt', created_at,
           'provenAt', proven_at, 'updatesFloor', updates_floor)
  FROM registered_user
 WHERE number >= ?
 ORDER BY number
 LIMIT ?
