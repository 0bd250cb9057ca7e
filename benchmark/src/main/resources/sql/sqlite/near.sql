-- Those who have each other with one of some people.
-- Parameters: people (JSON array of numbers).
-- Columns: number.
SELECT DISTINCT holder.owner AS number
  FROM json_each(:people) AS person
  JOIN contact holder ON holder.number = person.value
 WHERE EXISTS (SELECT 1 FROM contact c WHERE c.owner = person.value AND c.number = holder.owner)
