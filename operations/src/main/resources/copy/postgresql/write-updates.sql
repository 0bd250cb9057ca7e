-- Writes the updates about numbers, those that were there have been cleared before. Parameter: rows, a JSON array as read.
INSERT INTO change (sequence, type, subject, user_id, username, partying, party_message, party_until, party_since,
                    visibility, audience, at)
SELECT u."sequence", u."type", r."subject", u."userId", u."username", u."partying", u."partyMessage", u."partyUntil",
       u."partySince", u."visibility", u."audience", u."at"
  FROM jsonb_to_recordset(CAST(? AS jsonb)) AS r ("subject" bigint, "updates" jsonb)
 CROSS JOIN jsonb_to_recordset(r."updates") AS u (
       "sequence" bigint, "type" text, "userId" text, "username" text, "partying" boolean, "partyMessage" text,
       "partyUntil" timestamp with time zone, "partySince" timestamp with time zone, "visibility" text,
       "audience" bigint[], "at" timestamp with time zone)
