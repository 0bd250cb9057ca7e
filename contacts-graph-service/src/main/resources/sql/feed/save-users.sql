-- Writes a user's state. The floor of the user's updates stays.
-- Parameters: number, user_id, version, epoch, username, verified, partying, party_message, party_until, party_since,
--   discoverable_by, party_status_visible_to, introductions, blocks (bigint[]), created_at, proven_at.
INSERT INTO registered_user (number, user_id, version, epoch, username, verified, partying, party_message, party_until,
                             party_since, discoverable_by, party_status_visible_to, introductions, blocks,
                             created_at, proven_at)
VALUES (:number, :user_id, :version, :epoch, :username, :verified, :partying, :party_message, :party_until,
        :party_since, :discoverable_by, :party_status_visible_to, :introductions, CAST(:blocks AS bigint[]),
        CAST(:created_at AS timestamp with time zone), CAST(:proven_at AS timestamp with time zone))
ON CONFLICT (user_id) DO UPDATE
   SET number = excluded.number,
       version = excluded.version,
       epoch = excluded.epoch,
       username = excluded.username,
       verified = excluded.verified,
       partying = excluded.partying,
       party_message = excluded.party_message,
       party_until = excluded.party_until,
       party_since = excluded.party_since,
       discoverable_by = excluded.discoverable_by,
       party_status_visible_to = excluded.party_status_visible_to,
       introductions = excluded.introductions,
       blocks = excluded.blocks,
       created_at = excluded.created_at,
       proven_at = excluded.proven_at
