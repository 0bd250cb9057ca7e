-- The number is still suppressed as of an epoch.
-- Parameters: number, epoch.
UPDATE suppressed_number
   SET epoch = :epoch
 WHERE number = :number
   AND epoch < :epoch
