-- Appends entries to the stream, where the caller holds the lease. A writer that was paused longer than its lease appends nothing.
-- Ids count up without a gap, so that a reader who finds one missing knows that the stream was cut or lost. The readers drop what
-- they have read; a stream that is full is not trimmed but waited for: the events are safe in the outbox.
-- KEYS[1] the lease · KEYS[2] the counter · KEYS[3] the incarnation · KEYS[4] the stream
-- ARGV[1] who appends · ARGV[2] the lease's new length in milliseconds · ARGV[3] from how many entries on the stream is full
-- ARGV[4] the name of a new incarnation, should the counter be new
-- ARGV[5..] for each entry: where it begins a group, how many entries the group has, else 0; kind, rebuild, event; '' for none
-- A group that there is no room for ends it, and none is cut: the entries of one subject come together, though it makes the stream a
-- bit longer than full. Returns how many groups were appended; 0 also where the caller does not hold the lease.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
if redis.call('EXISTS', KEYS[2]) == 0 or redis.call('EXISTS', KEYS[3]) == 0 then
  -- Numbers start anew: an entry of an earlier incarnation with a higher one must not stay.
  redis.call('DEL', KEYS[2], KEYS[4])
  redis.call('SET', KEYS[3], ARGV[4])
end
local room = tonumber(ARGV[3]) - redis.call('XLEN', KEYS[4])
local incarnation = redis.call('GET', KEYS[3])
local groups = 0
for i = 5, #ARGV, 4 do
  local entries = tonumber(ARGV[i])
  if entries > 0 then
    if room <= 0 then
      return groups
    end
    room = room - entries
    groups = groups + 1
  end
  local fields = { 'stream', incarnation, 'kind', ARGV[i + 1] }
  if ARGV[i + 2] ~= '' then
    table.insert(fields, 'rebuild')
    table.insert(fields, ARGV[i + 2])
  end
  if ARGV[i + 3] ~= '' then
    table.insert(fields, 'event')
    table.insert(fields, ARGV[i + 3])
  end
  local number = redis.call('INCR', KEYS[2])
  redis.call('XADD', KEYS[4], number .. '-0', unpack(fields))
end
return groups
