-- A book's version.
SELECT version FROM book WHERE owner = :owner
