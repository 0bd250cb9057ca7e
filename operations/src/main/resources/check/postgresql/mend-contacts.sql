-- Takes away the contacts of owners who have no book.
DELETE FROM contact c
 WHERE NOT EXISTS (SELECT FROM book b WHERE b.owner = c.owner AND b.version > 0)
