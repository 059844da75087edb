-- wrk's script: asks for the addresses of the file PATHS one after another, and says at the end, as JSON, what came of it (times in microseconds).
local paths = {}
for line in io.lines(os.getenv('PATHS')) do paths[#paths + 1] = line end
local at = 0

request = function()
  at = at % #paths + 1
  return wrk.format('GET', paths[at])
end

done = function(summary, latency)
  local errors = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout
  io.write(string.format('{"requests":%d,"micros":%d,"bytes":%d,"errors":%d,"p50":%d,"p99":%d,"max":%d}\n',
    summary.requests, summary.duration, summary.bytes, errors, latency:percentile(50), latency:percentile(99), latency.max))
end
