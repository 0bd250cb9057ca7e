-- One contact of the owner's book.
-- Parameters: owner, user_id, number.
-- Columns: number, name.
SELECT c.number, c.name
  FROM book b
  JOIN contact c ON c.owner = b.owner
 WHERE b.owner = :owner
   AND b.user_id = :user_id
   AND c.number = :number
