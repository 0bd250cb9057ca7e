-- Copies a book's contacts to another number's book, less an entry of that number itself.
-- Parameters: owner, new_owner.
INSERT INTO contact (owner, number, name)
SELECT :new_owner, number, name
  FROM contact
 WHERE owner = :owner
   AND number <> :new_owner
