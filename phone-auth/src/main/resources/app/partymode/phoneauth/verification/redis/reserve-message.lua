-- Takes the right to send a message to a number. The time between two messages doubles with each, until none was sent for a day.
-- KEYS[1] the number's hash: how many were sent, and when the next may be
-- ARGV[1] the present time · ARGV[2] the first wait · ARGV[3] the longest wait · ARGV[4] for how long it is remembered, all in ms
-- Returns the milliseconds left to wait, or 0 where the right was taken.
local next = tonumber(redis.call('HGET', KEYS[1], 'next') or '0')
local now = tonumber(ARGV[1])
if now < next then
  return next - now
end
local sent = tonumber(redis.call('HGET', KEYS[1], 'sent') or '0')
local wait = math.min(tonumber(ARGV[2]) * 2 ^ math.min(sent, 30), tonumber(ARGV[3]))
redis.call('HSET', KEYS[1], 'sent', sent + 1, 'next', string.format('%.0f', now + wait))
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return 0
