-- Drops the marks of users who were deleted before a time.
-- Parameters: time.
DELETE FROM deleted_user
 WHERE at < :time
