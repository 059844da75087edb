import type { Browser, BrowserContext } from 'playwright-core'
import type { DeskView } from '#lib/desk'
import { openedIn } from './in-chromium'
import { PAYLOADS } from './payloads'
import { answerTo, deskCookies } from './served-trial'

/** Somebody at the desk: the headers of what they ask. */
type Coder = Record<string, string>
type Reply = { status: number; body: Record<string, unknown> }

const headersOf = (lines: readonly string[]): Coder =>
  Object.fromEntries(
    lines
      .filter((line) => !line.startsWith('Host:'))
      .map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]),
  )
/** What a name for files has to have: a letter, and so few in all. */
const asName = (payload: string) => `A${payload.replace(/\s+/g, ' ')}`.slice(0, 50).trim()

/**
 * A desk into which coders put texts that would run: titles, outlets, sentences, reasons, names of
 * speakers and of coders, notes on releases, reasons of withdrawal. Its pages are opened in a browser
 * by somebody who has signed in.
 * @param printed what the server has printed so far
 */
export async function hostileDesk(browser: Browser, base: string, printed: () => string) {
  const broken: string[] = []
  let [tried, opened] = [0, 0]
  const ask = async (who: Coder, path: string, body?: unknown, revision = 0): Promise<Reply> => {
    const answer = await answerTo(`${base}/desk/api/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...who, 'If-Match': `"${revision}"` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (answer.status >= 500) broken.push(`/desk/api/${path}: ${answer.status}`)
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  const signIn = async (name: string) => headersOf(await deskCookies(base, printed, name))
  const [first, second] = [await signIn(asName(PAYLOADS[0]!)), await signIn(asName(PAYLOADS[1]!))]

  /** Does a command after the other on one document, each on what the one before left. */
  async function work(who: Coder, id: string, bodies: readonly unknown[], of = '') {
    let view = (await ask(who, `documents/${id}${of}`)).body as unknown as DeskView
    for (const body of bodies) {
      const path = `documents/${id}/commands${of}`
      const { status, body: now } = await ask(who, path, body, view.revision)
      if (status === 200) view = now as unknown as DeskView
      else if (status !== 422) broken.push(`/desk/api/${path}: ${status}: ${JSON.stringify(now)}`)
    }
    return view
  }

  const intake = (payload: string, text: string) => ({
    text,
    title: payload.slice(0, 200),
    outlet: payload.slice(0, 120),
    published: '2024-05-11',
    publishedBasis: 'stated',
    language: 'en',
  })
  const ids: string[] = []
  for (const [i, payload] of PAYLOADS.entries()) {
    const text =
      i === 0
        ? PAYLOADS.map((one, n) => `Line ${n} says ${one.replace(/[\r\n]+/g, ' ')} here.`).join(
            '\n',
          )
        : `The council said that ${payload} was seen. ${i} people were killed in Zamzam camp.`
    const made = await ask(first, 'documents', intake(payload, text))
    if (made.status === 201) ids.push((made.body as unknown as DeskView).document.id)
    else if (made.status !== 422) broken.push(`/desk/api/documents: ${made.status}`)
    tried += 3
  }
  /** Leaves nothing open: proposals are rejected, and every sentence has a payload as its reason. */
  async function decideAll(who: Coder, id: string, from: number) {
    const view = (await ask(who, `documents/${id}`)).body as unknown as DeskView
    const rejected = view.proposals.map(({ key }) => ({
      command: { do: 'reject', proposal: key },
      took: 1,
    }))
    const reasons = view.sentences.map(({ start }, i) => ({
      command: { do: 'not-coded', sentence: start, why: PAYLOADS[(i + from) % PAYLOADS.length] },
      took: 1,
    }))
    tried += reasons.length
    return work(who, id, [...rejected, ...reasons])
  }
  const [long, released, claimed] = ids as [string, string, string]
  for (const [who, from] of [
    [first, 0],
    [second, 7],
  ] as const) {
    if (who === second) await ask(who, `documents/${long}/second`, {})
    const view = await decideAll(who, long, from)
    await ask(who, `documents/${long}/finish`, {}, view.revision)
  }
  await ask(first, `documents/${long}/comparison`, {})
  // claims by hand, whose speakers and parties are called as a stranger likes
  const { sentences } = (await ask(first, `documents/${claimed}`)).body as unknown as DeskView
  const { start, end } = sentences[0]!
  let made = await work(first, claimed, [
    { command: { do: 'claim', kind: 'incident', start, end }, took: 1 },
  ])
  const key = made.claims.at(-1)?.key ?? 'c1'
  for (const payload of PAYLOADS) {
    const name = payload.slice(0, 120)
    made = await work(first, claimed, [
      { command: { do: 'source', claim: key, name, kind: 'resident' }, took: 1 },
      { command: { do: 'party', claim: key, field: 'target', name }, took: 1 },
      { command: { do: 'set', claim: key, field: 'summary', value: name }, took: 1 },
    ])
    tried += 3
  }

  const context = await contextOf(browser, base, first)
  const open = async (path: string, keys: readonly string[] = []) => {
    opened++
    const found = await openedIn(
      browser,
      { url: base + path },
      {
        context,
        act: async (page) => {
          await page.waitForLoadState('networkidle', { timeout: 15_000 }).catch(() => undefined)
          for (const one of keys) {
            await page.keyboard.press(one)
            await page.waitForTimeout(300)
          }
        },
      },
    )
    if (found) broken.push(`${path}: ${found}`)
  }
  // whoever is there stands on the pages of the others
  const tab = (n: number) => n.toString(16).padStart(16, '0')
  for (const [n, payload] of PAYLOADS.slice(2, 22).entries()) {
    const other = await signIn(asName(payload))
    await ask(other, 'presence', { tab: tab(n), document: long })
    tried++
  }
  await open('/desk')
  await open(`/desk?document=${long}`, ['?', 'Escape', 'Control+Enter'])
  await open(`/desk?document=${long}&of=decided`)
  await open('/desk?view=agreement')
  await open(`/desk?document=${claimed}`, ['Tab', 'F2', 'Escape', 'w', 'Escape', 'Control+Enter'])
  for (const id of ids.slice(3, 23)) await open(`/desk?document=${id}`)
  for (const payload of PAYLOADS.slice(0, 20)) {
    await open(`/desk?document=${encodeURIComponent(payload)}&lang=${encodeURIComponent(payload)}`)
    tried++
  }
  // a release with a note, on the public map; then withdrawn for a reason
  const view = await decideAll(first, released, 0)
  let { revision } = view
  for (const payload of PAYLOADS.slice(0, 20)) {
    const done = await ask(first, `documents/${released}/publication`, { note: payload }, revision)
    if (done.status !== 200) broken.push(`publication: ${done.status} ${JSON.stringify(done.body)}`)
    revision = (done.body as unknown as DeskView).revision ?? revision
    tried++
  }
  await new Promise((later) => setTimeout(later, 2500))
  await open(`/document/${released}`)
  await open('/documents')
  const why = PAYLOADS[3]!
  const gone = await ask(first, `documents/${released}/withdrawal`, { why }, revision)
  if (gone.status !== 200) broken.push(`withdrawal: ${gone.status} ${JSON.stringify(gone.body)}`)
  await new Promise((later) => setTimeout(later, 2500))
  await open(`/document/${released}`)
  await open('/desk')
  await context.close()
  return { tried: tried + 1, opened, broken }
}

/** A browser of its own in which a coder has signed in. */
async function contextOf(browser: Browser, base: string, coder: Coder): Promise<BrowserContext> {
  const context = await browser.newContext()
  const [name, value] = coder.Cookie!.split(/=(.*)/s)
  await context.addCookies([
    { name: name!, value: value!, url: `${base}/desk`, httpOnly: true, sameSite: 'Strict' },
  ])
  return context
}
