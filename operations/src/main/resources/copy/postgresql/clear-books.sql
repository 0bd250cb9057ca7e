-- Takes the contacts of these owners away. Parameter: rows, a JSON array as read.
DELETE FROM contact
 WHERE owner IN (SELECT "owner" FROM jsonb_to_recordset(CAST(? AS jsonb)) AS r ("owner" bigint))
