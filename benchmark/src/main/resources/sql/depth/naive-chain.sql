-- How many steps the shortest chain between two people has, five at most. A step leads between two people who have each other. As one
-- writes it first.
-- Parameters: number, other.
-- Columns: steps (0: no chain of five).
WITH RECURSIVE walk (person, steps) AS (
    SELECT CAST(:number AS bigint), 0
     UNION
    SELECT c.number, walk.steps + 1
      FROM walk
      JOIN contact c ON c.owner = walk.person
      JOIN contact back ON back.owner = c.number AND back.number = c.owner
     WHERE walk.steps < 5
)
SELECT COALESCE(min(steps), 0) AS steps
  FROM walk
 WHERE person = :other
