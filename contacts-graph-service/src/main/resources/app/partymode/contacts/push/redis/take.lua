-- Takes tasks of a host that are due, and makes them due again later.
-- KEYS     as of add.lua
-- ARGV     host, now, due again, how many
-- Returns the tasks.
local tasks = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[2], 'LIMIT', 0, ARGV[4])
for _, task in ipairs(tasks) do
  redis.call('ZADD', KEYS[2], ARGV[3], task)
end
local first = redis.call('ZRANGE', KEYS[2], 0, 0, 'WITHSCORES')
if first[2] then
  redis.call('ZADD', KEYS[1], first[2], ARGV[1])
else
  redis.call('ZREM', KEYS[1], ARGV[1])
end
return tasks
