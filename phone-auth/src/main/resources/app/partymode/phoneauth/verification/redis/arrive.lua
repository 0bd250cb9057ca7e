-- Counts a text that has arrived, once however often it is reported.
-- KEYS[1] the hash of a verification's texts
-- ARGV[1] the text's digest
-- Returns how many have arrived with it, 0 where it was reported before, or -1 where no such text was to come.
if redis.call('HEXISTS', KEYS[1], 'peer:' .. ARGV[1]) == 0 then
  return -1
end
if redis.call('HSETNX', KEYS[1], 'reported:' .. ARGV[1], '1') == 0 then
  return 0
end
return redis.call('HINCRBY', KEYS[1], 'arrived', 1)
