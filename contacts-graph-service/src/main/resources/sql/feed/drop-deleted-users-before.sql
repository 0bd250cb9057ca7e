-- Drops the marks of users who were deleted before a time, and what is noted with readers of updates that are dropped for all by now.
-- Parameters: time.
WITH noted AS (
    DELETE FROM reader_floor
     WHERE sequence <= (SELECT floor FROM feed)
)
DELETE FROM deleted_user
 WHERE at < :time
