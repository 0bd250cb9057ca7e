-- Takes out the changes of books that the feed has still to tell.
-- Columns: owner, user_id, changed, seen_by, admitted, at; in the order in which they were noted.
WITH taken AS (
    DELETE FROM book_change
    RETURNING id, owner, user_id, changed, seen_by, admitted, at
)
SELECT owner, user_id, changed, seen_by, admitted, at
  FROM taken
 ORDER BY id
