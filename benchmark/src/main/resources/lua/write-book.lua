-- Writes a change of a book, all or nothing, if the book still has the version.
-- KEYS: version, book, names (the owner's)
-- ARGV: owner, expected version, number of put contacts, number of removed ones, then number and name of each put contact ('': no name),
--   then the removed numbers
-- Returns 1 if it was written, else 0.
if tonumber(redis.call('GET', KEYS[1]) or '0') ~= tonumber(ARGV[2]) then
  return 0
end
redis.call('INCR', KEYS[1])
local at = 5
for _ = 1, tonumber(ARGV[3]) do
  redis.call('SADD', KEYS[2], ARGV[at])
  redis.call('HSET', KEYS[3], ARGV[at], ARGV[at + 1])
  redis.call('SADD', 'holders:' .. ARGV[at], ARGV[1])
  at = at + 2
end
for _ = 1, tonumber(ARGV[4]) do
  redis.call('SREM', KEYS[2], ARGV[at])
  redis.call('HDEL', KEYS[3], ARGV[at])
  redis.call('SREM', 'holders:' .. ARGV[at], ARGV[1])
  at = at + 1
end
return 1
