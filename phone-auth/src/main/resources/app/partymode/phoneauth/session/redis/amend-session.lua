-- Writes fields of a session that still exists, so that a revoked session can't come back as a torso.
-- KEYS[1]    the session's hash
-- ARGV[1]    its new time to live in milliseconds, or 0 to keep the present one
-- ARGV[2..]  field, value, field, value, ...
-- Returns 1, or 0 where there is no such session.
if redis.call('EXISTS', KEYS[1]) == 0 then
  return 0
end
redis.call('HSET', KEYS[1], unpack(ARGV, 2))
if ARGV[1] ~= '0' then
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
end
return 1
