-- Drops updates of users who left whose stored audience is only one reader, who is gone.
-- Parameters: reader (the number).
DELETE FROM change
 WHERE audience = ARRAY[CAST(:reader AS bigint)]
