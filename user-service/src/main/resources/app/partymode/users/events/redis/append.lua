-- Appends entries to the stream, where the caller holds the lease. A writer that was paused longer than its lease appends nothing.
-- Ids count up without a gap, so that a reader who finds one missing knows that the stream was cut or lost. The readers drop what
-- they have read; a stream that is full is not trimmed but waited for: the events are safe in the outbox.
-- KEYS[1] the lease · KEYS[2] the counter · KEYS[3] the incarnation · KEYS[4] the stream
-- ARGV[1] who appends · ARGV[2] the lease's new length in milliseconds · ARGV[3] from how many entries on the stream is full
-- ARGV[4] the name of a new incarnation, should the counter be new · ARGV[5..] kind, rebuild, event for each entry; '' for none
-- Returns the number of the last entry, 0 where the caller does not hold the lease, -1 where the stream is full.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
if redis.call('EXISTS', KEYS[2]) == 0 or redis.call('EXISTS', KEYS[3]) == 0 then
  -- Numbers start anew: an entry of an earlier incarnation with a higher one must not stay.
  redis.call('DEL', KEYS[2], KEYS[4])
  redis.call('SET', KEYS[3], ARGV[4])
end
if redis.call('XLEN', KEYS[4]) >= tonumber(ARGV[3]) then
  return -1
end
local incarnation = redis.call('GET', KEYS[3])
local last = 0
for i = 5, #ARGV, 3 do
  last = redis.call('INCR', KEYS[2])
  local fields = { 'stream', incarnation, 'kind', ARGV[i] }
  if ARGV[i + 1] ~= '' then
    table.insert(fields, 'rebuild')
    table.insert(fields, ARGV[i + 1])
  end
  if ARGV[i + 2] ~= '' then
    table.insert(fields, 'event')
    table.insert(fields, ARGV[i + 2])
  end
  redis.call('XADD', KEYS[4], last .. '-0', unpack(fields))
end
return last
