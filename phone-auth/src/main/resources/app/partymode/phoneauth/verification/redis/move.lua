-- Moves a verification from one stage to another, for one caller at a time.
-- KEYS[1] the verification's hash
-- ARGV[1] the stage at which it must be · ARGV[2] the stage to which it goes
-- Returns 1, or 0 where it is not there.
if redis.call('HGET', KEYS[1], 'stage') ~= ARGV[1] then
  return 0
end
redis.call('HSET', KEYS[1], 'stage', ARGV[2])
return 1
