-- The oldest updates in a part of the feed about the reader's contacts, and how far back the feed goes for the reader.
-- Parameters: owner, user_id, after (exclusive), through (inclusive), limit.
-- Columns: floor, sequence, type, subject, user_id, username, partying, party_message, party_until, party_since, at. One row
--   an update, by ascending sequence; one row without a sequence where there is none.
-- Floor and updates are of one snapshot: updates that are dropped while it runs can't be missed without the floor saying so.
WITH known AS (
    SELECT s.number, s.user_id, s.reciprocal, s.sees_party_status, s.updates_floor
      FROM book b
      JOIN contact_as_seen s ON s.owner = b.owner
     WHERE b.owner = :owner
       AND b.user_id = :user_id
)
SELECT kept.floor, news.*
  FROM (SELECT GREATEST((SELECT floor FROM feed), (SELECT max(updates_floor) FROM known)) AS floor) AS kept
  LEFT JOIN
       (SELECT c.sequence, c.type, c.subject, c.user_id, c.username,
               c.partying, c.party_message, c.party_until, c.party_since, c.at
          FROM change c
          JOIN known k ON k.number = c.subject
         WHERE c.sequence > :after
           AND c.sequence <= :through
           AND (:owner = ANY (c.audience)
                OR (c.audience IS NULL
                    AND c.user_id = k.user_id
                    AND (c.visibility = 'everyone' OR (c.visibility = 'contacts' AND k.reciprocal))
                    AND (c.type <> 'party-status' OR k.sees_party_status)))
         ORDER BY c.sequence
         LIMIT :limit) AS news ON true
 ORDER BY news.sequence
