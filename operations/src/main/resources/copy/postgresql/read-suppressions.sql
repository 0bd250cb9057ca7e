-- Suppressions from a number on. Parameters: from, limit. Column: row, JSON; ascending by number.
SELECT json_build_object('number', number, 'version', version, 'epoch', epoch, 'inBooks', in_books)
  FROM suppressed_number
 WHERE number >= ?
 ORDER BY number
 LIMIT ?
