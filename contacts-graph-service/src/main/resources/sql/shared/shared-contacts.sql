-- The contacts that the reader shares with every one of some people.
-- Parameters: owner, user_id, people (bigint[], no duplicates).
-- Columns: allowed (whether the reader is reciprocal with all of them and may discover them), number, name. One row a shared
--   contact by ascending number; one row without a number where there is none or where it is not allowed.
-- The self-join reads two ranges of the primary key; it is not run where it is not allowed.
SELECT permission.allowed, common.number, common.name
  FROM (SELECT count(*) = cardinality(CAST(:people AS bigint[])) AS allowed
          FROM book b
          JOIN contact_as_seen s ON s.owner = b.owner
         WHERE b.owner = :owner
           AND b.user_id = :user_id
           AND s.number = ANY (CAST(:people AS bigint[]))
           AND s.user_id IS NOT NULL
           AND s.reciprocal) AS permission
  LEFT JOIN LATERAL
       (SELECT mine.number, mine.name
          FROM contact mine
          JOIN contact theirs ON theirs.number = mine.number
         WHERE permission.allowed
           AND mine.owner = :owner
           AND theirs.owner = ANY (CAST(:people AS bigint[]))
           AND NOT EXISTS (SELECT FROM registered_user me
                            WHERE me.number = :owner AND mine.number = ANY (me.blocks))
         GROUP BY mine.number, mine.name
        HAVING count(*) = cardinality(CAST(:people AS bigint[]))) AS common ON permission.allowed
 ORDER BY common.number
