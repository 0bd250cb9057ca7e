-- The owner's book together with its matches, and what the owner's budget depends on.
-- Parameters: owner, user_id.
-- Columns: kind, version, numbers, names (arrays, in the same order), number, name, user_id, username, verified, reciprocal,
--   sees_party_status, partying, party_message, party_until, party_since; full_at, created_at, low_since, proven_at. In no order.
--   kind 'book': version, numbers and names of all contacts, null where it has none; no row where there is no book of this user.
--   'match': a row for each contact that the owner may discover. Whether it has the owner too is looked up for these alone.
--   'deferred': a row for each deferred contact, `version` is its place. 'suppressed': a
--   row for each number of either that is. 'budget': one row, full_at, created_at, low_since (of the owner's rank), proven_at, and the
--   number with which the user is registered, if it is another one.
SELECT 'book' AS kind, b.version, entries.numbers, entries.names,
       CAST(NULL AS bigint) AS number, CAST(NULL AS text) AS name, CAST(NULL AS text) AS user_id,
       CAST(NULL AS text) AS username, CAST(NULL AS boolean) AS verified, CAST(NULL AS boolean) AS reciprocal,
       CAST(NULL AS boolean) AS sees_party_status, CAST(NULL AS boolean) AS partying, CAST(NULL AS text) AS party_message,
       CAST(NULL AS timestamp with time zone) AS party_until, CAST(NULL AS timestamp with time zone) AS party_since,
       CAST(NULL AS timestamp with time zone) AS full_at, CAST(NULL AS timestamp with time zone) AS created_at,
       CAST(NULL AS timestamp with time zone) AS low_since, CAST(NULL AS timestamp with time zone) AS proven_at
  FROM book b
 CROSS JOIN LATERAL
       (SELECT array_agg(c.number) AS numbers, array_agg(c.name) AS names
          FROM contact c
         WHERE c.owner = b.owner) AS entries
 WHERE b.owner = :owner
   AND b.user_id = :user_id
UNION ALL
SELECT 'match', NULL, NULL, NULL, s.number, s.name, s.user_id, s.username, s.verified, s.reciprocal,
       s.sees_party_status, s.partying, s.party_message, s.party_until, s.party_since, NULL, NULL, NULL, NULL
  FROM book b
  JOIN contact_as_seen s ON s.owner = b.owner
 WHERE b.owner = :owner
   AND b.user_id = :user_id
   AND s.user_id IS NOT NULL
UNION ALL
SELECT 'deferred', d.place, NULL, NULL, d.number, d.name,
       NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM book b, unnest(b.deferred_numbers, b.deferred_names) WITH ORDINALITY AS d (number, name, place)
 WHERE b.owner = :owner
   AND b.user_id = :user_id
UNION ALL
SELECT 'suppressed', NULL, NULL, NULL, s.number, NULL,
       NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM book b
  JOIN contact c ON c.owner = b.owner
  JOIN suppressed_number s ON s.number = c.number
 WHERE b.owner = :owner
   AND b.user_id = :user_id
UNION ALL
SELECT 'suppressed', NULL, NULL, NULL, s.number, NULL,
       NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM book b
  JOIN suppressed_number s ON s.number = ANY (b.deferred_numbers)
 WHERE b.owner = :owner
   AND b.user_id = :user_id
UNION ALL
SELECT 'budget', NULL, NULL, NULL, (SELECT number FROM registered_user WHERE user_id = :user_id AND number <> :owner), NULL,
       NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
       (SELECT full_at FROM discovery_budget WHERE user_id = :user_id),
       (SELECT created_at FROM registered_user WHERE user_id = :user_id),
       (SELECT low_since FROM trust_rank WHERE user_id = :user_id),
       (SELECT proven_at FROM registered_user WHERE user_id = :user_id)
