-- A rebuild is due; one that is under way no longer counts. Waits for the feed's lock.
UPDATE feed
   SET complete = false, rebuilding = NULL
 WHERE complete OR rebuilding IS NOT NULL
