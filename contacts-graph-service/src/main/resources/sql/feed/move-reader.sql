-- Puts a reader's new number in the place of the old one in the audiences of farewells.
-- Parameters: reader (the old number), new_number.
UPDATE change
   SET audience = array_replace(audience, CAST(:reader AS bigint), CAST(:new_number AS bigint))
 WHERE audience @> ARRAY[CAST(:reader AS bigint)]
