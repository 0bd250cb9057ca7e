-- Removes a field of a session, if it still has this value.
-- KEYS[1]  the session's hash
-- ARGV     field, value
-- Returns 1 if it was removed, else 0.
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then
  return 0
end
return redis.call('HDEL', KEYS[1], ARGV[1])
