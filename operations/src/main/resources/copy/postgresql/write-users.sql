-- Writes users, each with a row of book that marks the number as the user's. Parameter: rows, a JSON array as read;
-- those of an older version have no introductions and no provenAt.
WITH rows AS (
    SELECT *
      FROM jsonb_to_recordset(CAST(? AS jsonb)) AS r (
           "number" bigint, "userId" text, "version" bigint, "epoch" bigint, "username" text, "verified" boolean,
           "blocks" bigint[], "partying" boolean, "partyMessage" text, "discoverableBy" text,
           "partyStatusVisibleTo" text, "introductions" text, "partyUntil" timestamp with time zone, "partySince" timestamp with time zone,
           "createdAt" timestamp with time zone, "provenAt" timestamp with time zone, "updatesFloor" bigint)
), marks AS (
    INSERT INTO book (owner, user_id, version)
    SELECT "number", "userId", 0 FROM rows
    ON CONFLICT (owner) DO NOTHING
)
INSERT INTO registered_user (number, user_id, version, epoch, username, verified, blocks, partying, party_message,
                             discoverable_by, party_status_visible_to, introductions, party_until, party_since, created_at,
                             proven_at, updates_floor)
SELECT "number", "userId", "version", "epoch", "username", "verified", "blocks", "partying", "partyMessage",
       "discoverableBy", "partyStatusVisibleTo", COALESCE("introductions", 'contacts'), "partyUntil", "partySince", "createdAt",
       "provenAt", "updatesFloor"
  FROM rows
ON CONFLICT (number) DO UPDATE
   SET user_id = excluded.user_id, version = excluded.version, epoch = excluded.epoch, username = excluded.username,
       verified = excluded.verified, blocks = excluded.blocks, partying = excluded.partying,
       party_message = excluded.party_message, discoverable_by = excluded.discoverable_by,
       party_status_visible_to = excluded.party_status_visible_to, introductions = excluded.introductions, party_until = excluded.party_until,
       party_since = excluded.party_since, created_at = excluded.created_at, proven_at = excluded.proven_at,
       updates_floor = excluded.updates_floor
