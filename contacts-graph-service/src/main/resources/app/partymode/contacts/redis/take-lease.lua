-- Takes or prolongs a lease.
-- KEYS[1]  the lease
-- ARGV     the instance, milliseconds
-- Returns 1 if the instance has it now, else 0.
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
