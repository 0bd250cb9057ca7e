-- A part of the feed, without regard to who may see it.
-- Parameters: after (exclusive), through (inclusive), limit.
-- Columns: sequence, type, subject, user_id, username, visibility, audience (bigint[] or null), partying, party_message, party_until,
--   party_since, at; by ascending sequence.
SELECT sequence, type, subject, user_id, username, visibility, audience, partying, party_message, party_until, party_since, at
  FROM change
 WHERE sequence > :after
   AND sequence <= :through
 ORDER BY sequence
 LIMIT :limit
