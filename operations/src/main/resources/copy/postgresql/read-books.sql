-- Address books from an owner's number on; a row at version 0 only marks a number. Parameters: from, limit. Column: row, JSON;
-- ascending by owner.
SELECT json_build_object(
           'owner', b.owner, 'userId', b.user_id, 'version', b.version,
           'readerFloor', COALESCE((SELECT f.sequence FROM reader_floor f WHERE f.user_id = b.user_id), 0),
           'contacts', (SELECT COALESCE(json_agg(json_build_array(c.number, c.name) ORDER BY c.number), '[]')
                          FROM contact c
                         WHERE c.owner = b.owner),
           'deferredNumbers', b.deferred_numbers, 'deferredNames', b.deferred_names)
  FROM book b
 WHERE b.owner >= ?
   AND b.version > 0
 ORDER BY b.owner
 LIMIT ?
