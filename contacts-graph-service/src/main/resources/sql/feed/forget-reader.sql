-- Takes a reader who is gone out of the audiences of farewells.
-- Parameters: reader (the number).
UPDATE change
   SET audience = array_remove(audience, CAST(:reader AS bigint))
 WHERE audience @> ARRAY[CAST(:reader AS bigint)]
