-- Notes for the feed what a change of a book is about to do to matches; nothing where it does nothing to any.
-- Parameters: owner, user_id, numbers (bigint[], added or removed, ascending), admitted (bigint[], to be told to the owner), at.
-- Only numbers that have a book can be readers: every registered user has one.
INSERT INTO book_change (owner, user_id, changed, seen_by, admitted, at)
SELECT :owner, :user_id, COALESCE(concerned.numbers, '{}'), COALESCE(seeing.numbers, '{}'), CAST(:admitted AS bigint[]), :at
  FROM (SELECT array_agg(b.owner ORDER BY b.owner) AS numbers
          FROM book b
         WHERE b.owner = ANY (CAST(:numbers AS bigint[]))) AS concerned,
       (SELECT array_agg(s.owner ORDER BY s.owner) AS numbers
          FROM contact_as_seen s
         WHERE s.owner = ANY (CAST(:numbers AS bigint[]))
           AND s.number = :owner
           AND s.user_id = :user_id) AS seeing
 WHERE concerned.numbers IS NOT NULL
    OR CAST(:admitted AS bigint[]) <> '{}'
