-- Those of the candidates who have one of these people in their book, or whom one of these people has.
-- Parameters: candidates (bigint[]), people (bigint[]).
-- Columns: number (a candidate's), each once.
-- Both branches seek the primary key, once for each pair. Whatever else makes two people acquainted is one more branch.
SELECT number
  FROM contact
 WHERE owner = ANY (CAST(:people AS bigint[]))
   AND number = ANY (CAST(:candidates AS bigint[]))
 UNION
SELECT owner
  FROM contact
 WHERE owner = ANY (CAST(:candidates AS bigint[]))
   AND number = ANY (CAST(:people AS bigint[]))
