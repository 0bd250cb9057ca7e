-- Moves the place in the feed, if it is still where it was.
-- KEYS[1]  the place
-- ARGV     from (empty: there was none), to
-- Returns 1 if it was moved, else 0.
local place = redis.call('GET', KEYS[1]) or ''
if place ~= ARGV[1] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[2])
return 1
