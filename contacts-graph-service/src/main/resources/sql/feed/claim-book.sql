-- Makes the book of a number the user's, empty at version 0 unless it is the user's already; locks it if so.
-- Parameters: owner, user_id.
-- Affects one row if the book had no user or another one, else none.
-- Every registered user has a book row from then on, so a writer who still takes the number for its own meets it: either
-- waits for this transaction and finds itself refused, or is waited for and replaced.
INSERT INTO book (owner, user_id, version)
SELECT :owner, :user_id, 0
 WHERE NOT EXISTS (SELECT FROM book own WHERE own.owner = :owner AND own.user_id = :user_id)
ON CONFLICT (owner) DO UPDATE
   SET user_id = excluded.user_id, version = excluded.version, deferred_numbers = '{}', deferred_names = '{}'
 WHERE book.user_id <> excluded.user_id
