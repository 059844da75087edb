import { z } from 'zod'
import {
  aboutTextSchema,
  cameFrom,
  deskView,
  intakeSchema,
  rightRefusal,
  takeIn,
  waitingLine,
  waitingText,
} from '#lib/desk'
import type {
  Desk,
  DeskContext,
  DeskInbox,
  DeskView,
  Intake,
  PutReport,
  WaitingText,
  WaitingView,
} from '#lib/desk'
import { ok, parsed, refused } from './answers'
import { planted, plantedIn } from './planted-api'
import type { DeskAnswer, DeskRequest } from './answers'
import type { AskedText, ReadApart } from './read-apart'

/** So many bytes may a dropped file have, as a fetched page may. */
export const MOST_FILE_BYTES = 10_000_000

const fileBody = z.strictObject({
  name: z.string().trim().min(1).max(200),
  /** In base64. */
  bytes: z
    .base64()
    .max(Math.ceil(MOST_FILE_BYTES / 3) * 4, `has more than ${MOST_FILE_BYTES} bytes`),
})
const addressBody = z.strictObject({ address: z.string().trim().min(1).max(2000) })
const putBody = z.union([fileBody, addressBody])

type Parts = { desk: Desk; inbox: DeskInbox; read: ReadApart; context: DeskContext }

const today = () => new Date().toISOString().slice(0, 10)

/** Documents by the hash of their text, those of the desk and those of the records. */
async function documentsByText(desk: Desk, { project }: DeskContext): Promise<Map<string, string>> {
  const own = (await desk.documents()).map(({ draft }) => draft.document)
  return new Map([...project.documents, ...own].map(({ id, text }) => [text.sha256, id]))
}

/**
 * Begins a document of a text, pasted or waiting. Throws a RangeError where the text is that of a
 * document already.
 */
export async function beginDocument(
  given: Intake,
  { desk, context }: Pick<Parts, 'desk' | 'context'>,
  coder: string,
  waited?: WaitingText,
): Promise<DeskView> {
  const { project, gazetteer } = context
  // two of one text at once would be two documents
  return desk.alone('intake', async () => {
    const documents = await documentsByText(desk, context)
    const ids = new Set(documents.values())
    const { text, body } = takeIn(given, {
      project,
      gazetteer,
      taken: (id) => ids.has(id),
      coder,
      on: today(),
      ...(waited && { waited }),
    })
    const twin = documents.get(body.document.text.sha256)
    if (twin !== undefined) throw new RangeError(`This text is that of '${twin}' already.`)
    const own = await planted(body, { text, coder, lines: [] })
    const draft = await desk.begin(coder, text, own)
    return deskView(draft, text, context, await plantedIn(desk, draft, text, context))
  })
}

/** Answers what is asked of the texts that wait for a coder. A RangeError is theirs to mend. */
export async function answerInbox(asked: DeskRequest, parts: Parts): Promise<DeskAnswer> {
  const { method, path, body, session } = asked
  const { desk, inbox, context } = parts
  const [, key, what] = path
  const refusal = rightRefusal(session.role, method === 'GET' ? 'see' : 'code')
  if (refusal) return refused(403, refusal)
  const mayDrop = ({ by }: WaitingText) =>
    by === session.name || session.role === undefined || session.rights.includes('correct')
  const lineOf = (waiting: WaitingText, twins: ReadonlyMap<string, string>) =>
    waitingLine(waiting, {
      mayDrop: session.rights.includes('code') && mayDrop(waiting),
      ...(twins.has(waiting.key) && { twin: twins.get(waiting.key)! }),
    })
  if (key === undefined) {
    if (method === 'POST') return put(parts, parsed(putBody, body), session.name)
    const twins = await documentsByText(desk, context)
    return ok((await inbox.list()).map((one) => lineOf(one, twins)))
  }
  const waiting = /^[0-9a-f]{64}$/.test(key) ? await inbox.get(key) : undefined
  if (!waiting || path.length > 3) return refused(404, 'No text of the inbox is here any more')
  if (method === 'GET' && what === undefined) {
    const line = lineOf(waiting, await documentsByText(desk, context))
    return ok({ ...line, text: waiting.text } satisfies WaitingView)
  }
  if (method === 'POST' && what === 'drop') {
    if (!mayDrop(waiting))
      return refused(
        403,
        `${waiting.by} has put this text here. It is theirs to take away, or an editor’s.`,
      )
    await inbox.drop(key)
    return ok(null)
  }
  if (method === 'POST' && what === 'take') {
    const about = parsed(aboutTextSchema, body)
    const made = await inbox.take(key, async (one) => {
      const given = parsed(intakeSchema, { ...about, text: one.text })
      const view = await beginDocument(given, parts, session.name, one)
      return { id: view.document.id, view }
    })
    return { status: 201, body: made.view }
  }
  return refused(404, 'Nothing of the desk is here')
}

/** Reads a dropped file, or a page that is fetched on this word alone, and lets its texts wait. */
async function put(
  { desk, inbox, read, context }: Parts,
  given: z.infer<typeof putBody>,
  by: string,
): Promise<DeskAnswer> {
  const asked: AskedText =
    'address' in given ? given : { name: given.name, bytes: Buffer.from(given.bytes, 'base64') }
  const { name, texts, fetched, raw } = await read(asked)
  const page = raw === undefined ? undefined : Buffer.from(raw, 'base64')
  const bytes = 'bytes' in asked ? asked.bytes : page!
  const at = new Date().toISOString()
  const from = cameFrom({ name, bytes, ...(fetched && { fetched }) }, at)
  const documents = await documentsByText(desk, context)
  const report: PutReport = { name: from.name, put: 0, known: 0 }
  for (const found of texts.filter(({ text }) => /\S/.test(text))) {
    // a day that the file itself gives is stated
    const told = { ...found, ...(found.published && { publishedBasis: 'stated' as const }) }
    const waiting = waitingText(told, from, { by, at })
    const isNew = !documents.has(waiting.key) && (await inbox.put(waiting, page))
    report[isNew ? 'put' : 'known']++
  }
  return { status: 201, body: report }
}
