-- How many people are within three steps of a person. A step leads between two people who have each other. An intersection of a book
-- and of those who have its owner, each a range of an index. A level at a time, so that everybody's are read once.
-- Parameters: number.
-- Columns: people.
WITH one AS MATERIALIZED (
    SELECT c.number FROM contact c WHERE c.owner = :number
    INTERSECT
    SELECT c.owner FROM contact c WHERE c.number = :number
), two AS MATERIALIZED (
    SELECT DISTINCT c.number
      FROM one
     CROSS JOIN LATERAL
           (SELECT m.number FROM contact m WHERE m.owner = one.number
            INTERSECT
            SELECT m.owner FROM contact m WHERE m.number = one.number) AS c
     WHERE c.number <> :number
       AND NOT EXISTS (SELECT FROM one met WHERE met.number = c.number)
), three AS MATERIALIZED (
    SELECT DISTINCT c.number
      FROM two
     CROSS JOIN LATERAL
           (SELECT m.number FROM contact m WHERE m.owner = two.number
            INTERSECT
            SELECT m.owner FROM contact m WHERE m.number = two.number) AS c
     WHERE c.number <> :number
       AND NOT EXISTS (SELECT FROM one met WHERE met.number = c.number)
       AND NOT EXISTS (SELECT FROM two met WHERE met.number = c.number)
)
SELECT (SELECT count(*) FROM one) + (SELECT count(*) FROM two) + (SELECT count(*) FROM three) AS people
