-- What read-updates tells, for many readers who are not far behind: only the contacts that a part of the feed is about are looked at.
-- Parameters: owners, user_ids and afters (exclusive) of the readers, in the same order; after (the least of these), through (inclusive),
--   limit (for each reader), most_kept (updates of a user that are kept).
-- Columns: index (of the reader, from 1), readable, sequence, type, subject, user_id, username, verified, reciprocal, partying,
--   party_message, party_until, party_since, at. By index, then one row an update by ascending sequence; one row without a sequence where
--   there is none.
-- A reader is not readable without a book, or where updates may have been dropped. Of the users' own floors none is behind a reader who
-- has fewer places of the feed before it than are kept of one user: as many were written after the newest one that was dropped.
WITH recent AS MATERIALIZED (
    SELECT *
      FROM change
     WHERE sequence > :after
       AND sequence <= :through
)
SELECT r.index,
       b.owner IS NOT NULL
           AND r.after >= GREATEST(f.floor, own.sequence)
           AND f.head - r.after < :most_kept AS readable,
       news.*
  FROM unnest(CAST(:owners AS bigint[]), CAST(:user_ids AS text[]), CAST(:afters AS bigint[]))
       WITH ORDINALITY AS r (owner, user_id, after, index)
 CROSS JOIN feed f
  LEFT JOIN book b ON b.owner = r.owner AND b.user_id = r.user_id AND b.version > 0
  LEFT JOIN reader_floor own ON own.user_id = r.user_id
  LEFT JOIN LATERAL
       (SELECT c.sequence, c.type, c.subject, c.user_id, c.username,
               CASE WHEN c.type <> 'left' THEN k.verified END AS verified,
               CASE WHEN c.type <> 'left' THEN k.reciprocal END AS reciprocal,
               status.partying, status.party_message, status.party_until, status.party_since, c.at
          FROM recent c
         CROSS JOIN LATERAL
               (SELECT s.user_id, s.verified, s.reciprocal, s.sees_party_status,
                       s.partying, s.party_message, s.party_until, s.party_since
                  FROM contact_as_seen s
                 WHERE s.owner = b.owner
                   AND s.number = c.subject
                UNION ALL
                SELECT NULL, NULL, false, false, NULL, NULL, NULL, NULL
                 WHERE c.subject = b.owner) AS k
          LEFT JOIN LATERAL
               (SELECT c.partying, c.party_message, c.party_until, c.party_since
                 WHERE c.type = 'party-status'
                   AND k.sees_party_status
                UNION ALL
                SELECT k.partying, k.party_message, k.party_until, k.party_since
                 WHERE c.type NOT IN ('party-status', 'left')
                   AND k.sees_party_status) AS status ON true
         WHERE c.sequence > r.after
           AND CASE
                   WHEN c.type = 'left' THEN r.owner = ANY (c.audience)
                   WHEN c.user_id IS DISTINCT FROM k.user_id THEN false
                   WHEN c.audience IS NOT NULL THEN r.owner = ANY (c.audience)
                   ELSE (c.visibility = 'everyone' OR (c.visibility = 'contacts' AND k.reciprocal))
                        AND (c.type <> 'party-status' OR k.sees_party_status)
                        AND (SELECT gate.type
                               FROM change gate
                              WHERE gate.subject = c.subject
                                AND gate.sequence > c.sequence
                                AND (gate.type = 'joined' AND gate.audience IS NULL
                                     OR gate.type IN ('joined', 'left') AND r.owner = ANY (gate.audience))
                              ORDER BY gate.sequence
                              LIMIT 1) IS DISTINCT FROM 'joined'
                        AND NOT (c.type = 'party-status'
                                 AND c.visibility = 'contacts'
                                 AND EXISTS (SELECT
                                               FROM change gate
                                              WHERE gate.subject = c.subject
                                                AND gate.sequence > c.sequence
                                                AND gate.type IN ('joined', 'left', 'reciprocal')
                                                AND r.owner = ANY (gate.audience)))
               END
         ORDER BY c.sequence
         LIMIT :limit) AS news ON true
 ORDER BY r.index, news.sequence
