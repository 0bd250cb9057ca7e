-- Lifts a suppression.
-- Parameters: number.
DELETE FROM suppressed_number
 WHERE number = :number
