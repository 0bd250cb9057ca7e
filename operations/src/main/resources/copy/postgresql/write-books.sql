-- Writes whole address books; the contacts of these owners have been cleared before. Parameter: rows, a JSON array as read.
WITH rows AS (
    SELECT *
      FROM jsonb_to_recordset(CAST(? AS jsonb)) AS r (
           "owner" bigint, "userId" text, "version" bigint, "readerFloor" bigint, "contacts" jsonb,
           "deferredNumbers" bigint[], "deferredNames" text[])
), floors AS (
    INSERT INTO reader_floor (user_id, sequence)
    SELECT "userId", max("readerFloor") FROM rows WHERE "readerFloor" > 0 GROUP BY "userId"
    ON CONFLICT (user_id) DO UPDATE SET sequence = excluded.sequence
), books AS (
    INSERT INTO book (owner, user_id, version, deferred_numbers, deferred_names)
    SELECT "owner", "userId", "version", "deferredNumbers",
           ARRAY(SELECT NULLIF(d.name, '') FROM unnest("deferredNames") WITH ORDINALITY AS d (name, place) ORDER BY d.place)
      FROM rows
    ON CONFLICT (owner) DO UPDATE
       SET user_id = excluded.user_id, version = excluded.version, deferred_numbers = excluded.deferred_numbers,
           deferred_names = excluded.deferred_names
)
INSERT INTO contact (owner, number, name)
SELECT "owner", CAST(entry.value ->> 0 AS bigint), entry.value ->> 1
  FROM rows
 CROSS JOIN jsonb_array_elements("contacts") AS entry
