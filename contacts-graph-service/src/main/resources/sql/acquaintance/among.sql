-- Those of the candidates who have, have deferred, or are remembered to have had one of these people in their book, or the other
-- way round.
-- Parameters: candidates (bigint[]), people (bigint[]).
-- Columns: number (a candidate's), each once.
-- Each branch seeks a primary key: once for each pair, or once for each book.
SELECT number
  FROM contact
 WHERE owner = ANY (CAST(:people AS bigint[]))
   AND number = ANY (CAST(:candidates AS bigint[]))
 UNION
SELECT owner
  FROM contact
 WHERE owner = ANY (CAST(:candidates AS bigint[]))
   AND number = ANY (CAST(:people AS bigint[]))
 UNION
SELECT waiting.number
  FROM book, unnest(book.deferred_numbers) AS waiting (number)
 WHERE book.owner = ANY (CAST(:people AS bigint[]))
   AND waiting.number = ANY (CAST(:candidates AS bigint[]))
 UNION
SELECT owner
  FROM book
 WHERE owner = ANY (CAST(:candidates AS bigint[]))
   AND deferred_numbers && CAST(:people AS bigint[])
 UNION
SELECT t.number
  FROM registered_user u
  JOIN tested t ON t.user_id = u.user_id
 WHERE u.number = ANY (CAST(:people AS bigint[]))
   AND t.number = ANY (CAST(:candidates AS bigint[]))
 UNION
SELECT u.number
  FROM registered_user u
  JOIN tested t ON t.user_id = u.user_id
 WHERE u.number = ANY (CAST(:candidates AS bigint[]))
   AND t.number = ANY (CAST(:people AS bigint[]))
