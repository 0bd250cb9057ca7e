-- Takes the lease where nobody holds it, and prolongs it where the caller does.
-- KEYS[1] the lease
-- ARGV[1] who wants it
-- ARGV[2] for how many milliseconds
-- Returns 2 where the caller has just got it, 1 where the caller had it before, 0 where somebody else has it.
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return holder and 1 or 2
