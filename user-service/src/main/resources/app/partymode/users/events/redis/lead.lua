-- Takes the lease where it is free, and prolongs it where the caller has it. Forgets the incarnation where another process of
-- Redis answers than the one that the stream was led in before: a replica that took over, or a server that restarted, may lack
-- what was acknowledged last, and would give its numbers to other entries. Readers then ask for a rebuild. First they apply what is
-- left of the incarnation: a rebuild tells the present state only, and not the statuses on the way to it. Until they have, no instance leads.
-- KEYS[1] the lease · KEYS[2] the process · KEYS[3] the incarnation · KEYS[4] the stream
-- ARGV[1] who wants it
-- ARGV[2] for how many milliseconds
-- A lease with more than half of its time left is not written anew: with appendfsync always, each write waits for the disk.
-- Returns 2 where the caller has just got it, 1 where the caller had it before, 0 where another instance has it or none may.
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then
  return 0
end
local info = redis.pcall('INFO', 'server')
-- A hosted Redis may refuse the question.
local process = type(info) == 'string' and string.match(info, 'run_id:(%x+)')
if process and redis.call('GET', KEYS[2]) ~= process then
  if redis.call('EXISTS', KEYS[3]) == 1 and redis.call('XLEN', KEYS[4]) > 0 then
    return 0
  end
  redis.call('DEL', KEYS[3])
  redis.call('SET', KEYS[2], process)
end
if holder and redis.call('PTTL', KEYS[1]) * 2 > tonumber(ARGV[2]) then
  return 1
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return holder and 1 or 2
