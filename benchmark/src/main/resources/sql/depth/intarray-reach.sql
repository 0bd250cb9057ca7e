-- How many people are within three steps of a person. A step leads between two people who have each other: an intersection of a book and
-- of those who have its owner, both as sorted arrays.
-- Parameters: number.
-- Columns: people.
WITH me AS MATERIALIZED (
    SELECT b.owner AS id, b.ids & (SELECT array_agg(c.owner) FROM contact c WHERE c.id = b.owner) AS near
      FROM person p
      JOIN book b ON b.owner = p.id
     WHERE p.number = :number
), two AS MATERIALIZED (
    SELECT array_agg(DISTINCT next.id) AS ids
      FROM me
     CROSS JOIN LATERAL unnest(me.near) AS mine (id)
      JOIN book b ON b.owner = mine.id
     CROSS JOIN LATERAL unnest(b.ids & (SELECT array_agg(c.owner) FROM contact c WHERE c.id = b.owner)) AS next (id)
), three AS MATERIALIZED (
    SELECT array_agg(DISTINCT next.id) AS ids
      FROM me
     CROSS JOIN two
     CROSS JOIN LATERAL unnest(two.ids - me.near - me.id) AS mine (id)
      JOIN book b ON b.owner = mine.id
     CROSS JOIN LATERAL unnest(b.ids & (SELECT array_agg(c.owner) FROM contact c WHERE c.id = b.owner)) AS next (id)
)
SELECT COALESCE(icount((me.near | COALESCE(two.ids, '{}') | COALESCE(three.ids, '{}')) - me.id), 0) AS people
  FROM me
 CROSS JOIN two
 CROSS JOIN three
