-- Takes the updates about these numbers away. Parameter: rows, a JSON array as read.
DELETE FROM change
 WHERE subject IN (SELECT "subject" FROM jsonb_to_recordset(CAST(? AS jsonb)) AS r ("subject" bigint))
