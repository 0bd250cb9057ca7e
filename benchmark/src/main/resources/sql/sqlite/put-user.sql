-- A user, in place of the one who has the number or the id.
INSERT OR REPLACE INTO person (number, user_id, bytes) VALUES (:number, :userId, :bytes)
