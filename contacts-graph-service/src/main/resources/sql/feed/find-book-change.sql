-- Whether there are changes of books that the feed has still to tell. Takes no lock.
-- Columns: waiting; one row.
SELECT EXISTS (SELECT FROM book_change) AS waiting
