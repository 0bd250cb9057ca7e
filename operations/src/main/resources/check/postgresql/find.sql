-- In how many books something is said twice and not the same. Columns: difference (as in Difference), count.
WITH deferred AS (
    SELECT b.owner, d.number
      FROM book b, unnest(b.deferred_numbers) AS d (number)
)
SELECT 'NO_BOOK', count(DISTINCT c.owner)
  FROM contact c
 WHERE NOT EXISTS (SELECT FROM book b WHERE b.owner = c.owner AND b.version > 0)
UNION ALL
SELECT 'DEFERRED', count(*)
  FROM book b
 WHERE cardinality(b.deferred_numbers) <> cardinality(b.deferred_names)
    OR EXISTS (SELECT FROM deferred d JOIN contact c ON c.owner = d.owner AND c.number = d.number WHERE d.owner = b.owner)
