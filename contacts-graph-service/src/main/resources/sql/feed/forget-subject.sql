-- Deletes all updates about a number.
-- Parameters: subject.
DELETE FROM change
 WHERE subject = :subject
