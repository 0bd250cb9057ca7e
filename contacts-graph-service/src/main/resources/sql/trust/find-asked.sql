-- Registered users with what their ranks are made from: how many registered people they have, or have tested and removed, and who of those
-- they have has them too. An edge is told once, by its higher end. A user who has blocked the other, or was blocked, is no answer.
-- Parameters: after (a number, exclusive), limit.
-- Columns: number, user_id, verified, created_at, asked, answered (lower numbers, in no order); by ascending number.
SELECT me.number, me.user_id, me.verified, me.created_at, book.answered,
       book.asked + (SELECT count(*)
                       FROM tested t
                       JOIN registered_user them ON them.number = t.number
                      WHERE t.user_id = me.user_id
                        AND NOT EXISTS (SELECT FROM contact c WHERE c.owner = me.number AND c.number = t.number)) AS asked
  FROM (SELECT number, user_id, verified, created_at, blocks
          FROM registered_user
         WHERE number > :after
         ORDER BY number
         LIMIT :limit) AS me
 CROSS JOIN LATERAL
       (SELECT count(*) AS asked,
               COALESCE(array_agg(them.number) FILTER (WHERE back.found), '{}') AS answered
          FROM contact c
          JOIN registered_user them ON them.number = c.number
          LEFT JOIN LATERAL
               (SELECT true AS found
                  FROM contact theirs
                 WHERE theirs.owner = c.number
                   AND theirs.number = me.number
                   AND c.number < me.number
                   AND c.number <> ALL (me.blocks)
                   AND me.number <> ALL (them.blocks)
                OFFSET 0) AS back ON true
         WHERE c.owner = me.number) AS book
 ORDER BY me.number
