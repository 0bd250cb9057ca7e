-- The owner's book together with its matches, and what the owner's budget depends on.
-- Parameters: owner, user_id.
-- Columns: kind, version, number, name, then of those that the owner may discover: user_id (else null), username, verified,
--   reciprocal, sees_party_status, partying, party_message, party_until, party_since; full_at, created_at, low_since, proven_at. In no order.
--   kind 'contact': a row a contact; one without a number for a book without contacts; none where there is no book of this
--   user. 'deferred': a row for each deferred contact, `version` is its place. 'suppressed': a
--   row for each number of either that is. 'budget': one row, full_at, created_at, low_since (of the owner's rank), proven_at, and the
--   number with which the user is registered, if it is another one.
SELECT 'contact' AS kind, b.version, s.number, s.name, s.user_id, s.username, s.verified, s.reciprocal,
       s.sees_party_status, s.partying, s.party_message, s.party_until, s.party_since,
       CAST(NULL AS timestamp with time zone) AS full_at, CAST(NULL AS timestamp with time zone) AS created_at,
       CAST(NULL AS timestamp with time zone) AS low_since, CAST(NULL AS timestamp with time zone) AS proven_at
  FROM book b
  LEFT JOIN contact_as_seen s ON s.owner = b.owner
 WHERE b.owner = :owner
   AND b.user_id = :user_id
UNION ALL
SELECT 'deferred', d.place, d.number, d.name, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM book b, unnest(b.deferred_numbers, b.deferred_names) WITH ORDINALITY AS d (number, name, place)
 WHERE b.owner = :owner
   AND b.user_id = :user_id
UNION ALL
SELECT 'suppressed', NULL, s.number, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM book b
  JOIN contact c ON c.owner = b.owner
  JOIN suppressed_number s ON s.number = c.number
 WHERE b.owner = :owner
   AND b.user_id = :user_id
UNION ALL
SELECT 'suppressed', NULL, s.number, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM book b
  JOIN suppressed_number s ON s.number = ANY (b.deferred_numbers)
 WHERE b.owner = :owner
   AND b.user_id = :user_id
UNION ALL
SELECT 'budget', NULL, (SELECT number FROM registered_user WHERE user_id = :user_id AND number <> :owner), NULL,
       NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
       (SELECT full_at FROM discovery_budget WHERE user_id = :user_id),
       (SELECT created_at FROM registered_user WHERE user_id = :user_id),
       (SELECT low_since FROM trust_rank WHERE user_id = :user_id),
       (SELECT proven_at FROM registered_user WHERE user_id = :user_id)
