-- Writes how far the feed has come, its name included. Parameter: rows, a JSON array of one.
UPDATE feed
   SET id = r."id", cursor_secret = r."cursorSecret", stream = r."stream", position = r."position", head = r."head", floor = r."floor",
       epoch = r."epoch", rebuilding = r."rebuilding", complete = r."complete"
  FROM jsonb_to_recordset(CAST(? AS jsonb)) AS r (
       "id" text, "cursorSecret" text, "stream" text, "position" bigint, "head" bigint, "floor" bigint, "epoch" bigint, "rebuilding" text,
       "complete" boolean)
