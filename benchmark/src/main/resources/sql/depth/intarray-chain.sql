-- How many steps the shortest chain between two people has, five at most. A step leads between two people who have each other: an
-- intersection of a book and of those who have its owner, both as sorted arrays. From both ends, a level at a time, each level only where no
-- shorter chain was found.
-- Parameters: number, other.
-- Columns: steps (0: no chain of five).
WITH a AS MATERIALIZED (
    SELECT b.owner AS id, b.ids & (SELECT array_agg(c.owner) FROM contact c WHERE c.id = b.owner) AS near
      FROM person p
      JOIN book b ON b.owner = p.id
     WHERE p.number = :number
), b AS MATERIALIZED (
    SELECT b.owner AS id, b.ids & (SELECT array_agg(c.owner) FROM contact c WHERE c.id = b.owner) AS near
      FROM person p
      JOIN book b ON b.owner = p.id
     WHERE p.number = :other
), up_to_2 AS MATERIALIZED (
    SELECT CASE WHEN a.near @> ARRAY[b.id] THEN 1 WHEN a.near && b.near THEN 2 ELSE 0 END AS steps
      FROM a
     CROSS JOIN b
), a2 AS MATERIALIZED (
    SELECT COALESCE(array_agg(DISTINCT next.id), '{}') AS ids
      FROM a
     CROSS JOIN LATERAL unnest(CASE WHEN (SELECT steps FROM up_to_2) = 0 THEN a.near ELSE '{}' END) AS mine (id)
      JOIN book b ON b.owner = mine.id
     CROSS JOIN LATERAL unnest(b.ids & (SELECT array_agg(c.owner) FROM contact c WHERE c.id = b.owner)) AS next (id)
), up_to_3 AS MATERIALIZED (
    SELECT CASE WHEN steps > 0 THEN steps WHEN a2.ids && b.near THEN 3 ELSE 0 END AS steps
      FROM up_to_2
     CROSS JOIN a2
     CROSS JOIN b
), b2 AS MATERIALIZED (
    SELECT COALESCE(array_agg(DISTINCT next.id), '{}') AS ids
      FROM b AS them
     CROSS JOIN LATERAL unnest(CASE WHEN (SELECT steps FROM up_to_3) = 0 THEN them.near ELSE '{}' END) AS mine (id)
      JOIN book b ON b.owner = mine.id
     CROSS JOIN LATERAL unnest(b.ids & (SELECT array_agg(c.owner) FROM contact c WHERE c.id = b.owner)) AS next (id)
), up_to_4 AS MATERIALIZED (
    SELECT CASE WHEN steps > 0 THEN steps WHEN a2.ids && b2.ids THEN 4 ELSE 0 END AS steps
      FROM up_to_3
     CROSS JOIN a2
     CROSS JOIN b2
)
SELECT CASE WHEN steps > 0 THEN steps
            WHEN EXISTS (SELECT
                           FROM a2
                          CROSS JOIN b2
                          CROSS JOIN LATERAL unnest(a2.ids) AS mine (id)
                           JOIN book b ON b.owner = mine.id
                          CROSS JOIN LATERAL unnest(b.ids & b2.ids) AS next (id)
                          WHERE EXISTS (SELECT FROM contact back WHERE back.owner = next.id AND back.id = mine.id))
            THEN 5
            ELSE 0 END AS steps
  FROM up_to_4
