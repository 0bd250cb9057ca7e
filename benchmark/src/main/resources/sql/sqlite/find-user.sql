-- A user by id.
SELECT bytes FROM person WHERE user_id = :userId
