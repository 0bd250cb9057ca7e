-- Drops the entries that a feed has applied, where the stream is still the one that it has read.
-- KEYS[1] the incarnation · KEYS[2] the stream
-- ARGV[1] the incarnation that the feed has read · ARGV[2] the number of the first entry that stays
-- Returns how many were dropped.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
return redis.call('XTRIM', KEYS[2], 'MINID', '=', ARGV[2] .. '-0')
