import { Agent, get } from 'node:http'

/**
 * Asks for all addresses over so many connections, each kept open and never idle; times in ms, from
 * request to the last byte.
 */
export async function getMany(
  urls: readonly string[],
  connections: number,
): Promise<{ p50: number; p99: number; perSecond: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const all: number[] = []
  let next = 0
  const started = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (next < urls.length) {
        const url = urls[next++]!
        const asked = performance.now()
        await read(url, agent)
        all.push(performance.now() - asked)
      }
    }),
  )
  const seconds = (performance.now() - started) / 1000
  agent.destroy()
  all.sort((a, b) => a - b)
  return {
    p50: all[Math.floor(all.length / 2)]!,
    p99: all[Math.floor(all.length * 0.99)]!,
    perSecond: urls.length / seconds,
  }
}

function read(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`${url}: ${response.statusCode}`))
      response.resume().once('end', resolve).once('error', reject)
    }).once('error', reject)
  })
}
