-- Who knows the guests of a host, and how many people are within one, two and three steps of them. A step leads between two people
-- who have each other; both let each other discover them, and neither has blocked the other or the host, nor is blocked by the host.
-- Parameters: owner, user_id (the host's), guests (bigint[], no duplicates), limit (of candidates), most (how many people of a level
--   are gone on from, those with the lowest numbers).
-- Columns: allowed (whether the host is reciprocal with all guests and may discover them), within1, within2, within3, number, name,
--   known (how many guests the candidate knows). One row a candidate, best first; one row without a number where there is none or
--   where it is not allowed.
WITH permission AS MATERIALIZED (
    SELECT count(*) = cardinality(CAST(:guests AS bigint[])) AS allowed
      FROM book b
      JOIN contact_as_seen s ON s.owner = b.owner
     WHERE b.owner = :owner
       AND b.user_id = :user_id
       AND s.number = ANY (CAST(:guests AS bigint[]))
       AND s.user_id IS NOT NULL
       AND s.reciprocal
), host AS MATERIALIZED (
    SELECT COALESCE((SELECT me.blocks FROM registered_user me WHERE me.number = :owner), CAST('{}' AS bigint[])) AS blocks
), one AS MATERIALIZED (
    SELECT s.number, count(*) AS known
      FROM permission
     CROSS JOIN host
      JOIN contact_as_seen s ON s.owner = ANY (CAST(:guests AS bigint[]))
      JOIN registered_user p ON p.number = s.number
     WHERE permission.allowed
       AND s.user_id IS NOT NULL
       AND s.reciprocal
       AND s.number <> ALL (CAST(:guests AS bigint[]))
       AND :owner <> ALL (p.blocks)
       AND p.number <> ALL (host.blocks)
     GROUP BY s.number
), two AS MATERIALIZED (
    SELECT DISTINCT s.number
      FROM (SELECT number FROM one ORDER BY number LIMIT :most) AS previous
     CROSS JOIN host
      JOIN contact_as_seen s ON s.owner = previous.number
      JOIN registered_user p ON p.number = s.number
     WHERE s.user_id IS NOT NULL
       AND s.reciprocal
       AND s.number <> ALL (CAST(:guests AS bigint[]))
       AND NOT EXISTS (SELECT FROM one WHERE one.number = s.number)
       AND :owner <> ALL (p.blocks)
       AND p.number <> ALL (host.blocks)
), three AS MATERIALIZED (
    SELECT DISTINCT s.number
      FROM (SELECT number FROM two ORDER BY number LIMIT :most) AS previous
     CROSS JOIN host
      JOIN contact_as_seen s ON s.owner = previous.number
      JOIN registered_user p ON p.number = s.number
     WHERE s.user_id IS NOT NULL
       AND s.reciprocal
       AND s.number <> ALL (CAST(:guests AS bigint[]))
       AND NOT EXISTS (SELECT FROM one WHERE one.number = s.number)
       AND NOT EXISTS (SELECT FROM two WHERE two.number = s.number)
       AND :owner <> ALL (p.blocks)
       AND p.number <> ALL (host.blocks)
), reach AS (
    SELECT (SELECT count(*) FROM one) AS one, (SELECT count(*) FROM two) AS two, (SELECT count(*) FROM three) AS three
)
SELECT permission.allowed, reach.one AS within1, reach.one + reach.two AS within2, reach.one + reach.two + reach.three AS within3,
       candidate.number, candidate.name, candidate.known
  FROM permission
 CROSS JOIN reach
  LEFT JOIN LATERAL
       (SELECT mine.number, mine.name, one.known
          FROM one
          JOIN contact_as_seen mine ON mine.owner = :owner AND mine.number = one.number
         WHERE mine.user_id IS NOT NULL
           AND mine.reciprocal
         ORDER BY one.known DESC, mine.number
         LIMIT :limit) AS candidate ON permission.allowed
 ORDER BY candidate.known DESC, candidate.number
