-- Keeps a verification. One step, so that none can stay for ever.
-- KEYS[1] the verification's hash
-- ARGV[1] for how many milliseconds · ARGV[2..] field, value, field, value, ...
-- Returns 1.
redis.call('HSET', KEYS[1], unpack(ARGV, 2))
return redis.call('PEXPIRE', KEYS[1], ARGV[1])
