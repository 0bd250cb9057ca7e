-- How many steps the shortest chain between two people has, five at most. A step leads between two people who have each other: an
-- intersection of a book and of those who have its owner, each a range of an index. From both ends, a level at a time: two levels from each,
-- and the step between them. A level is only opened where no shorter chain was found.
-- Parameters: number, other.
-- Columns: steps (0: no chain of five).
WITH a1 AS MATERIALIZED (
    SELECT c.number FROM contact c WHERE c.owner = :number
    INTERSECT
    SELECT c.owner FROM contact c WHERE c.number = :number
), b1 AS MATERIALIZED (
    SELECT c.number FROM contact c WHERE c.owner = :other
    INTERSECT
    SELECT c.owner FROM contact c WHERE c.number = :other
), up_to_2 AS MATERIALIZED (
    SELECT CASE WHEN EXISTS (SELECT FROM a1 WHERE a1.number = :other) THEN 1
                WHEN EXISTS (SELECT FROM a1 JOIN b1 ON b1.number = a1.number) THEN 2
                ELSE 0 END AS steps
), a2 AS MATERIALIZED (
    SELECT DISTINCT c.number
      FROM (SELECT number FROM a1 WHERE (SELECT steps FROM up_to_2) = 0) AS near
     CROSS JOIN LATERAL
           (SELECT m.number FROM contact m WHERE m.owner = near.number
            INTERSECT
            SELECT m.owner FROM contact m WHERE m.number = near.number) AS c
), up_to_3 AS MATERIALIZED (
    SELECT CASE WHEN steps > 0 THEN steps
                WHEN EXISTS (SELECT FROM a2 JOIN b1 ON b1.number = a2.number) THEN 3
                ELSE 0 END AS steps
      FROM up_to_2
), b2 AS MATERIALIZED (
    SELECT DISTINCT c.number
      FROM (SELECT number FROM b1 WHERE (SELECT steps FROM up_to_3) = 0) AS near
     CROSS JOIN LATERAL
           (SELECT m.number FROM contact m WHERE m.owner = near.number
            INTERSECT
            SELECT m.owner FROM contact m WHERE m.number = near.number) AS c
), up_to_4 AS MATERIALIZED (
    SELECT CASE WHEN steps > 0 THEN steps
                WHEN EXISTS (SELECT FROM a2 JOIN b2 ON b2.number = a2.number) THEN 4
                ELSE 0 END AS steps
      FROM up_to_3
)
SELECT CASE WHEN steps > 0 THEN steps
            WHEN EXISTS (SELECT
                           FROM a2
                          CROSS JOIN LATERAL
                                (SELECT m.number FROM contact m WHERE m.owner = a2.number
                                 INTERSECT
                                 SELECT m.owner FROM contact m WHERE m.number = a2.number) AS c
                           JOIN b2 ON b2.number = c.number)
            THEN 5
            ELSE 0 END AS steps
  FROM up_to_4
