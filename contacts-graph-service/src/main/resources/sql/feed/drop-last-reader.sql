-- Drops farewells that are for nobody but one reader, who is gone.
-- Parameters: reader (the number).
DELETE FROM change
 WHERE audience = ARRAY[CAST(:reader AS bigint)]
