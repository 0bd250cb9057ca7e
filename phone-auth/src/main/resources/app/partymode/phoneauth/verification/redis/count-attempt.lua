-- Counts an attempt down, or back up, where a verification is pending. One step, so that many guesses at once are no more than the
-- attempts allow.
-- KEYS[1] the verification's hash
-- ARGV[1] -1 for an attempt, 1 to take it back
-- Returns how many are left, or -1 where it is not pending or none was left.
if redis.call('HGET', KEYS[1], 'stage') ~= 'PENDING' then
  return -1
end
if tonumber(ARGV[1]) < 0 and tonumber(redis.call('HGET', KEYS[1], 'attempts')) <= 0 then
  return -1
end
return redis.call('HINCRBY', KEYS[1], 'attempts', ARGV[1])
