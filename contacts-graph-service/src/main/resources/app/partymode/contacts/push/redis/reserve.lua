-- Reserves a push about a person to a session.
-- KEYS     the task that the session was told of the person by, how many pushes the session had in the period
-- ARGV     task, milliseconds for a person, how many in a period, milliseconds of the period
-- Returns 1 if it may be pushed, else 0.
local held = redis.call('GET', KEYS[1])
if held then
  return held == ARGV[1] and 1 or 0
end
if tonumber(redis.call('GET', KEYS[2]) or '0') >= tonumber(ARGV[3]) then
  return 0
end
if redis.call('INCR', KEYS[2]) == 1 then
  redis.call('PEXPIRE', KEYS[2], ARGV[4])
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
