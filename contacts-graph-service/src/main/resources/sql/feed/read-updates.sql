-- The oldest updates in a part of the feed about the reader's matches, and how far back the feed goes for the reader.
-- Parameters: owner, user_id, after (exclusive), through (inclusive), limit.
-- Columns: has_book, floor, sequence, type, subject, user_id, username, verified, reciprocal, partying, party_message, party_until,
--   party_since, at. One row an update, by ascending sequence; one row without a sequence where there is none.
-- The name, and the status in an update of the status, are those of then; all else is as it is now, which a later update would tell
-- anyway. A user whose number is the reader's now may have been a match, so the own number is asked for as well.
-- A book at version 0 is none yet: its user has not written one at this number, or it is still at the former one.
-- Nothing is told of a time at which the reader might not discover the user: the next that the reader was told about coming and going
-- would be that the user joined. Nor of a status for contacts that is older than what the reader was told last of coming, going and
-- being a contact of the user: the reader may have been none then.
-- Floor and updates are of one snapshot: updates that are dropped while it runs can't be missed without the floor saying so.
WITH known AS (
    SELECT s.number, s.user_id, s.verified, s.reciprocal, s.sees_party_status, s.updates_floor,
           s.partying, s.party_message, s.party_until, s.party_since
      FROM book b
      JOIN contact_as_seen s ON s.owner = b.owner
     WHERE b.owner = :owner
       AND b.user_id = :user_id
       AND b.version > 0
    UNION ALL
    SELECT b.owner, NULL, NULL, false, false, NULL, NULL, NULL, NULL, NULL
      FROM book b
     WHERE b.owner = :owner
       AND b.user_id = :user_id
       AND b.version > 0
)
SELECT kept.has_book, kept.floor, news.*
  FROM (SELECT EXISTS (SELECT FROM known) AS has_book,
               GREATEST((SELECT floor FROM feed), (SELECT max(updates_floor) FROM known),
                        (SELECT sequence FROM reader_floor WHERE user_id = :user_id)) AS floor) AS kept
  LEFT JOIN
       (SELECT c.sequence, c.type, c.subject, c.user_id, c.username,
               CASE WHEN c.type <> 'left' THEN k.verified END AS verified,
               CASE WHEN c.type <> 'left' THEN k.reciprocal END AS reciprocal,
               status.partying, status.party_message, status.party_until, status.party_since, c.at
          FROM change c
          JOIN known k ON k.number = c.subject
          LEFT JOIN LATERAL
               (SELECT c.partying, c.party_message, c.party_until, c.party_since
                 WHERE c.type = 'party-status'
                   AND k.sees_party_status
                UNION ALL
                SELECT k.partying, k.party_message, k.party_until, k.party_since
                 WHERE c.type NOT IN ('party-status', 'left')
                   AND k.sees_party_status) AS status ON true
         WHERE c.sequence > :after
           AND c.sequence <= :through
           AND CASE
                   WHEN c.type = 'left' THEN :owner = ANY (c.audience)
                   WHEN c.user_id IS DISTINCT FROM k.user_id THEN false
                   WHEN c.audience IS NOT NULL THEN :owner = ANY (c.audience)
                   ELSE (c.visibility = 'everyone' OR (c.visibility = 'contacts' AND k.reciprocal))
                        AND (c.type <> 'party-status' OR k.sees_party_status)
                        AND (SELECT gate.type
                               FROM change gate
                              WHERE gate.subject = c.subject
                                AND gate.sequence > c.sequence
                                AND (gate.type = 'joined' AND gate.audience IS NULL
                                     OR gate.type IN ('joined', 'left') AND :owner = ANY (gate.audience))
                              ORDER BY gate.sequence
                              LIMIT 1) IS DISTINCT FROM 'joined'
                        AND NOT (c.type = 'party-status'
                                 AND c.visibility = 'contacts'
                                 AND EXISTS (SELECT
                                               FROM change gate
                                              WHERE gate.subject = c.subject
                                                AND gate.sequence > c.sequence
                                                AND gate.type IN ('joined', 'left', 'reciprocal')
                                                AND :owner = ANY (gate.audience)))
               END
         ORDER BY c.sequence
         LIMIT :limit) AS news ON true
 ORDER BY news.sequence
