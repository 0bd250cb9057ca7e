-- Adds tasks of a host. One that is there already stays as it is.
-- KEYS     the hosts by when their first task is due, the host's tasks by when they are due
-- ARGV     host, due, how many tasks may be there, task...
-- Returns how many there was no room for.
local room = tonumber(ARGV[3]) - redis.call('ZCARD', KEYS[2])
local refused = 0
for i = 4, #ARGV do
  if room > 0 then
    room = room - redis.call('ZADD', KEYS[2], 'NX', ARGV[2], ARGV[i])
  elseif not redis.call('ZSCORE', KEYS[2], ARGV[i]) then
    refused = refused + 1
  end
end
local first = redis.call('ZRANGE', KEYS[2], 0, 0, 'WITHSCORES')
if first[2] then
  redis.call('ZADD', KEYS[1], first[2], ARGV[1])
end
return refused
