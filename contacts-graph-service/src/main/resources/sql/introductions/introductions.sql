-- The shortest ways of two or three steps from the reader to a person who is discoverable by everyone and not in the reader's book,
-- along people who have each other.
-- Parameters: owner, user_id (the reader's), person (the other's user id).
-- Columns: degree (2, 3; null: further, or no way), number, name; one row an introducer, best first. One row without an introducer
--   where there is no way; no row: no such person to suggest.
-- Those next to either end are found first; only where nobody is next to both, the books of the reader's side are looked through.
WITH target AS MATERIALIZED (
    SELECT u.number, u.blocks,
           COALESCE((SELECT me.blocks FROM registered_user me WHERE me.number = :owner), CAST('{}' AS bigint[])) AS blocked
      FROM registered_user u
     WHERE u.user_id = :person
       AND u.user_id <> :user_id
       AND u.number <> :owner
       AND u.discoverable_by = 'everyone'
       AND :owner <> ALL (u.blocks)
       AND NOT EXISTS (SELECT FROM registered_user me WHERE me.number = :owner AND u.number = ANY (me.blocks))
       AND NOT EXISTS (SELECT FROM book b
                         JOIN contact known ON known.owner = b.owner
                        WHERE b.owner = :owner AND b.user_id = :user_id AND known.number = u.number)
), mine AS MATERIALIZED (
    SELECT s.number, s.name, u.blocks
      FROM target
      JOIN book b ON b.owner = :owner AND b.user_id = :user_id
      JOIN contact_as_seen s ON s.owner = b.owner
      JOIN registered_user u ON u.number = s.number
     WHERE s.user_id IS NOT NULL
       AND s.reciprocal
       AND u.introductions <> 'nobody'
       AND target.number <> ALL (u.blocks)
       AND u.number <> ALL (target.blocks)
), theirs AS MATERIALIZED (
    SELECT s.number, u.blocks
      FROM target
      JOIN contact_as_seen s ON s.owner = target.number
      JOIN registered_user u ON u.number = s.number
     WHERE s.user_id IS NOT NULL
       AND s.reciprocal
       AND u.introductions <> 'nobody'
       AND :owner <> ALL (u.blocks)
       AND u.number <> ALL (target.blocked)
), two AS MATERIALIZED (
    SELECT mine.number, mine.name
      FROM mine
      JOIN theirs ON theirs.number = mine.number
), three AS (
    SELECT mine.number, mine.name, count(*) AS ways
      FROM mine
      JOIN contact c ON c.owner = mine.number
      JOIN theirs ON theirs.number = c.number
     WHERE NOT EXISTS (SELECT FROM two)
       AND theirs.number <> ALL (mine.blocks)
       AND mine.number <> ALL (theirs.blocks)
       AND EXISTS (SELECT FROM contact back WHERE back.owner = theirs.number AND back.number = mine.number OFFSET 0)
     GROUP BY mine.number, mine.name
)
SELECT found.degree, found.number, found.name
  FROM target
  LEFT JOIN (SELECT 2 AS degree, number, name, 1 AS ways FROM two
             UNION ALL
             SELECT 3, number, name, ways FROM three) AS found ON true
 ORDER BY found.ways DESC, found.number
