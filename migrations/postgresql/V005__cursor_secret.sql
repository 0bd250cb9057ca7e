-- Cursors are enciphered with it. Two random UUIDs have 244 random bits.
ALTER TABLE feed ADD COLUMN cursor_secret text NOT NULL
    DEFAULT CAST(gen_random_uuid() AS text) || CAST(gen_random_uuid() AS text);
