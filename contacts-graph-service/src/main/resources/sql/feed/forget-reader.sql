-- Removes a reader who is gone from the stored audiences of updates.
-- Parameters: reader (the number).
UPDATE change
   SET audience = array_remove(audience, CAST(:reader AS bigint))
 WHERE audience @> ARRAY[CAST(:reader AS bigint)]
