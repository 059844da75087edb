import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * What a server did under load: times in milliseconds, bytes a request, errors of any sort, and its
 * own computing a request, `NaN` where its process is not known.
 */
export type Load = {
  perSecond: number
  p50: number
  p99: number
  bytes: number
  errors: number
  computing: number
}

const CONNECTIONS = 20
/** The clock that Linux counts a process's time by, in milliseconds a tick. */
const TICK = 10

/**
 * Milliseconds of computing that processes have had so far (fields 14 and 15 of `/proc/<id>/stat`).
 */
function computed(ids: readonly number[]): number {
  return ids.reduce((sum, id) => {
    const [user, system] = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .slice(11, 13)
      .map(Number) as [number, number]
    return sum + (user + system) * TICK
  }, 0)
}

/**
 * Puts load on a server with wrk: twenty connections that ask for the addresses of a file, one
 * after another, each as soon as the last is answered.
 * @param headers sent with each request, `Accept-Encoding: gzip`
 */
export function load(
  base: string,
  paths: string,
  seconds: number,
  processes: readonly number[],
  headers: readonly string[] = [],
): Load {
  const before = computed(processes)
  const out = execFileSync(
    'wrk',
    [
      '-t1',
      `-c${CONNECTIONS}`,
      `-d${seconds}s`,
      '--timeout',
      '10s',
      ...headers.flatMap((header) => ['-H', header]),
      '-s',
      'bench/items/ask.lua',
      base,
    ],
    { encoding: 'utf8', env: { ...process.env, PATHS: paths } },
  )
  const { requests, micros, bytes, errors, p50, p99 } = JSON.parse(
    out.trim().split('\n').at(-1)!,
  ) as Record<string, number>
  return {
    perSecond: requests! / (micros! / 1e6),
    p50: p50! / 1000,
    p99: p99! / 1000,
    bytes: bytes! / requests!,
    errors: errors!,
    computing: (computed(processes) - before) / requests!,
  }
}

/** A load as cells of a table: whose, requests a second, p50 and p99, errors, bytes, computing. */
export const loadCells = (
  name: string,
  { perSecond, p50, p99, bytes, errors, computing }: Load,
): string[] => [
  name,
  Math.round(perSecond).toLocaleString('en'),
  p50.toFixed(1),
  p99.toFixed(1),
  String(errors),
  `${(bytes / 1000).toFixed(0)} kB`,
  computing.toFixed(2),
]
