-- Gives back the right to send a message to a number: it could not be sent.
-- KEYS[1] the number's hash
-- Returns how many count.
if redis.call('EXISTS', KEYS[1]) == 0 then
  return 0
end
redis.call('HSET', KEYS[1], 'next', 0)
return redis.call('HINCRBY', KEYS[1], 'sent', -1)
