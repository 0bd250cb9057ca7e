-- Replaces a reader's old number by the new one in the stored audiences of updates.
-- Parameters: reader (the old number), new_number.
UPDATE change
   SET audience = array_replace(audience, CAST(:reader AS bigint), CAST(:new_number AS bigint))
 WHERE audience @> ARRAY[CAST(:reader AS bigint)]
