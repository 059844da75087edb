import { get } from 'node:http'
import { memoryOf } from '../../tests/trust/memory'
import { openFilesOf } from '../shared/processes'
import { percentile } from '../shared/report'
import type { Question } from './questions'

/** What a stretch of a soak saw: times in ms; memory in MB and open files of each process at its end. */
export type Stretch = {
  requests: number
  p50: number
  p99: number
  slowest: number
  memory: number[]
  files: number[]
}

/**
 * What a soak saw: each stretch, how often each status was answered, every wrong answer, how many of
 * those were counts, and how many 503 a server that was down had to give.
 */
export type Soaked = {
  stretches: Stretch[]
  statuses: Map<string, number>
  wrong: string[]
  miscounted: number
  excused: number
}

/** When a server was down, in milliseconds since 1970: until it is back, for ever. */
export type Outage = { from: number; until: number }

/** The share of requests that ask for a count. */
const COUNTED = 0.6

/**
 * Asks over so many connections, each never idle, stretch after stretch.
 * @param seconds how long each stretch is, one after the other
 * @param watched processes whose memory and open files are told
 * @param outages when a server was down without which some questions have no answer: a 503 of a
 * question that was under way then is no fault. It is added to while this asks.
 */
export async function askOn(
  base: string,
  { plain, counted }: { plain: readonly Question[]; counted: readonly Question[] },
  {
    connections,
    seconds,
    stretches,
    watched,
    random,
    outages = [],
  }: {
    connections: number
    seconds: number
    stretches: number
    watched: readonly number[]
    random: () => number
    outages?: readonly Outage[]
  },
): Promise<Soaked> {
  const soaked: Soaked = {
    stretches: [],
    statuses: new Map(),
    wrong: [],
    miscounted: 0,
    excused: 0,
  }
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  const one = async (times: number[]) => {
    const question = pick(random() < COUNTED ? counted : plain)
    const [asked, from] = [performance.now(), Date.now()]
    const { status, problem } = await answerOf(base, question)
    times.push(performance.now() - asked)
    const isDown = outages.some((outage) => from <= outage.until && Date.now() >= outage.from)
    soaked.statuses.set(status, (soaked.statuses.get(status) ?? 0) + 1)
    if (problem === undefined) return
    if (status === '503' && isDown) return void soaked.excused++
    if (status === '200') soaked.miscounted++
    soaked.wrong.push(`${question.path}: ${problem}`)
  }
  for (let i = 0; i < stretches; i++) {
    const [times, end] = [[] as number[], Date.now() + seconds * 1000]
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (Date.now() < end) await one(times)
      }),
    )
    const stretch = {
      requests: times.length,
      p50: percentile(times, 0.5),
      p99: percentile(times, 0.99),
      slowest: percentile(times, 1),
      memory: watched.map(memoryOf),
      files: watched.map(openFilesOf),
    }
    soaked.stretches.push(stretch)
    console.error(JSON.stringify(stretch))
  }
  return soaked
}

/** The status of an answer, or why there is none, and what is wrong with it. */
async function answerOf(
  base: string,
  { path, counted }: Question,
): Promise<{ status: string; problem?: string }> {
  try {
    const { status, text, again } = await ask(base + path)
    if (status === '503' && again === undefined)
      return { status: '503 without Retry-After', problem: text.slice(0, 200) }
    if (status !== '200') return { status, problem: `${status} ${text.slice(0, 200)}` }
    if (!counted) return { status }
    const found = counted.of(JSON.parse(text) as never)
    return found === counted.expected
      ? { status }
      : { status, problem: `${found}, files have ${counted.expected}` }
  } catch (error) {
    const status = `no answer (${(error as Error).message})`
    return { status, problem: status }
  }
}

/**
 * Asks over a connection of its own. One that is kept is closed by the server after some seconds,
 * which a driver on a busy machine sees only when it has asked over it again.
 */
const ask = (address: string) =>
  new Promise<{ status: string; text: string; again: string | undefined }>((resolve, reject) =>
    get(address, { agent: false }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => void (text += chunk))
      const again = answer.headers['retry-after']
      answer.on('end', () => resolve({ status: String(answer.statusCode), text, again }))
      answer.on('error', reject)
    }).on('error', reject),
  )
