-- Registered people that the reader's matches have and the reader has not.
-- Parameters: owner, user_id, limit.
-- Columns: user_id, username, shared_contacts; by descending shared_contacts, then ascending user_id.
-- Counts numbers before it looks up who is registered, so a hub costs one pass over its matches' books and no look-up a pair.
SELECT u.user_id, u.username, candidate.shared_contacts
  FROM (SELECT theirs.number, count(*) AS shared_contacts
          FROM book b
          JOIN contact_as_seen friend ON friend.owner = b.owner
          JOIN contact theirs ON theirs.owner = friend.number
         WHERE b.owner = :owner
           AND b.user_id = :user_id
           AND friend.user_id IS NOT NULL
         GROUP BY theirs.number) AS candidate
  JOIN registered_user u ON u.number = candidate.number
 WHERE u.number <> :owner
   AND u.discoverable_by = 'everyone'
   AND :owner <> ALL (u.blocks)
   AND NOT EXISTS (SELECT FROM registered_user me WHERE me.number = :owner AND u.number = ANY (me.blocks))
   AND NOT EXISTS (SELECT FROM contact mine WHERE mine.owner = :owner AND mine.number = u.number)
 ORDER BY candidate.shared_contacts DESC, u.user_id
 LIMIT :limit
