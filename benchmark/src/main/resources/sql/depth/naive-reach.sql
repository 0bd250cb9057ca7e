-- How many people are within three steps of a person. A step leads between two people who have each other. As one writes it first.
-- Parameters: number.
-- Columns: people.
WITH RECURSIVE walk (person, steps) AS (
    SELECT CAST(:number AS bigint), 0
     UNION
    SELECT c.number, walk.steps + 1
      FROM walk
      JOIN contact c ON c.owner = walk.person
      JOIN contact back ON back.owner = c.number AND back.number = c.owner
     WHERE walk.steps < 3
)
SELECT count(DISTINCT person) - 1 AS people
  FROM walk
