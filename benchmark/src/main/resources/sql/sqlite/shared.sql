-- Contacts of a reader that all of some people have too, where the reader and they have each other.
-- Parameters: number (the reader's), people (JSON array of numbers).
-- Columns: number, name. One row without a number where there are none; no row where one does not have the other.
WITH person AS MATERIALIZED (SELECT value AS number FROM json_each(:people)),
     allowed AS MATERIALIZED
     (SELECT 1
       WHERE (SELECT count(*) FROM person) =
             (SELECT count(*)
                FROM person p
                JOIN contact mine ON mine.owner = :number AND mine.number = p.number
                JOIN contact theirs ON theirs.owner = p.number AND theirs.number = :number))
SELECT c.number, c.name
  FROM allowed
  LEFT JOIN contact c
    ON c.owner = :number
   AND NOT EXISTS
       (SELECT 1 FROM person p WHERE NOT EXISTS (SELECT 1 FROM contact t WHERE t.owner = p.number AND t.number = c.number))
 ORDER BY c.number
