import { z } from 'zod'
import {
  commandChanges,
  coderId,
  deskView,
  intakeSchema,
  lookOf,
  openCounts,
  optionsFor,
  planPublication,
  publicationView,
  sentenceCount,
  takeIn,
  FIELD_NAMES,
  commandSchema,
  rightRefusal,
} from '#lib/desk'
import type { Desk, DeskContext, DeskRight, Role } from '#lib/desk'
import { readFiles } from '#lib/store'
import {
  deskEntries,
  offeredLanguages,
  pickLanguage,
  projectDictionary,
  tellOf,
  wordsOf,
} from '#lib/words'
import { PROJECT_ROOT, loadProject } from '../project'
import type { DeskSession } from './sessions'

/** An answer of the desk: its status and what it says, as JSON. */
export type DeskAnswer = { status: number; body: unknown }

/** What a request asks of the desk. */
export type DeskRequest = {
  method: string
  /** The path below `/desk/api/`, in parts. */
  path: readonly string[]
  query: URLSearchParams
  /** The revision that the page saw. */
  revision: number
  body: unknown
  session: DeskSession
}

/** An answer that gives what was asked for. */
export const ok = (body: unknown): DeskAnswer => ({ status: 200, body })
/** An answer that says in one sentence why there is none. */
export const refused = (status: number, error: string): DeskAnswer => ({ status, body: { error } })
/** The most letters of an id: a file has to bear it. */
const MOST_LETTERS = 100
const today = () => new Date().toISOString().slice(0, 10)

/** The words of the desk in the language that a request asks for, and their dictionary. */
export async function deskWords(query: URLSearchParams, accepted: string | null) {
  const { project, gazetteer, map } = await loadProject()
  const languages = offeredLanguages(project.settings)
  const lang = pickLanguage(query.get('lang'), accepted, languages)
  const dictionary = { ...projectDictionary(project.settings, lang), ...deskEntries(lang) }
  const words = wordsOf(lang, dictionary)
  const context: DeskContext = { project, gazetteer, words, tell: tellOf(words) }
  return { lang, dictionary, ground: map.ground, context }
}

const commandBody = z.strictObject({
  command: commandSchema,
  took: z.int().nonnegative().max(86_400_000),
})
const protectBody = z.strictObject({ claim: z.string() })

/** Reads what a page sent. Throws a RangeError that tells in one line what is wrong with it. */
export function parsed<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body)
  if (read.success) return read.data
  const { path, message } = read.error.issues[0]!
  throw new RangeError([path.join('.'), message].filter(Boolean).join(': '))
}

/**
 * What a request needs the right for. Nobody who codes looks into what somebody else is coding; who
 * only reads may, since no second opinion comes of it.
 */
function rightOf(method: string, what: string | undefined, isOwn: boolean, role?: Role): DeskRight {
  if (method === 'POST' && what === 'publication') return 'publish'
  if (!isOwn) return method === 'GET' && role === 'reader' ? 'see' : 'correct'
  return method === 'GET' ? 'see' : 'code'
}

/** Answers what is asked of the documents of a desk. A RangeError is the coder's to mend. */
export async function answerDesk(desk: Desk, asked: DeskRequest): Promise<DeskAnswer> {
  const { method, path, query, session } = asked
  const { context } = await deskWords(query, null)
  const [area, id, what] = path
  if (area !== 'documents' || path.length > 3) return refused(404, 'Nothing of the desk is here')
  if (id === undefined) {
    const refusal = rightRefusal(session.role, method === 'GET' ? 'see' : 'code')
    if (refusal) return refused(403, refusal)
    return method === 'GET' ? inbox(desk) : intake(desk, asked, context)
  }
  if (id.length > MOST_LETTERS || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    return refused(404, 'No document of the desk has this id')
  const draft = await desk.draft(id)
  if (!draft) return refused(404, 'No document of the desk has this id')
  const isOwn = coderId(draft.coder) === coderId(session.name)
  const right = rightOf(method, what, isOwn, session.role)
  const refusal = rightRefusal(session.role, right)
  if (refusal)
    return refused(
      403,
      isOwn || right === 'publish' ? refusal : `${draft.coder} is coding this document. ${refusal}`,
    )
  const text = await desk.text(id)
  if (method === 'GET') {
    const claim = query.get('claim') ?? ''
    switch (what) {
      case undefined:
        return ok(deskView(draft, text, context))
      case 'look':
        return ok(lookOf(claim, draft, text, context))
      case 'options': {
        const field = FIELD_NAMES.find((name) => name === query.get('field'))
        const coded = draft.claims[claim]
        if (!field || !coded) return refused(404, 'The draft has no such field')
        const typed = (query.get('typed') ?? '').slice(0, 400)
        return ok(optionsFor(field, { draft, text, claim: coded, typed, context }))
      }
      case 'publication':
        return ok(
          publicationView(
            planPublication(await readFiles(PROJECT_ROOT), draft, text, today()),
            draft,
            context,
          ),
        )
    }
    return refused(404, 'Nothing of the desk is here')
  }
  const written = await write(desk, asked, id, text, context)
  if (written === undefined) return refused(404, 'Nothing of the desk is here')
  if ('error' in written) return { status: 422, body: written }
  const now = 'draft' in written ? written.draft : written.conflict
  return { status: 'draft' in written ? 200 : 409, body: deskView(now, text, context) }
}

async function write(
  desk: Desk,
  asked: DeskRequest,
  id: string,
  text: string,
  { project }: DeskContext,
) {
  const { path, body, revision, session } = asked
  const by = session.name
  const known = (source: string) => project.sources.some((one) => one.id === source)
  switch (path[2]) {
    case 'commands': {
      const { command, took } = parsed(commandBody, body)
      return desk.write(id, revision, { did: command.do, by, took }, (draft) =>
        commandChanges(draft, text, command, known),
      )
    }
    case 'undo':
      return desk.undo(id, revision, by)
    case 'protect':
      return desk.protect(id, revision, parsed(protectBody, body).claim, known, by)
    case 'publication': {
      return desk.publish(
        id,
        revision,
        async (draft) => {
          const plan = planPublication(await readFiles(PROJECT_ROOT), draft, text, today())
          const { sentences, claims } = openCounts(draft, text)
          if (sentences + claims > 0)
            throw new RangeError('Something of the document is still open.')
          if (plan.issues.length > 0) throw new RangeError(plan.issues[0])
          return plan
        },
        by,
      )
    }
  }
  return undefined
}

async function inbox(desk: Desk): Promise<DeskAnswer> {
  const documents = await desk.documents()
  const lines = documents.map(async ({ draft, state, since }) => {
    const { id, title, label } = draft.document
    const text = await desk.text(id)
    return {
      id,
      title: title ?? label,
      coder: draft.coder,
      state: since ? 'since' : state,
      open: openCounts(draft, text),
      all: sentenceCount(draft, text),
    }
  })
  return ok(await Promise.all(lines))
}

async function intake(
  desk: Desk,
  { body, session }: DeskRequest,
  context: DeskContext,
): Promise<DeskAnswer> {
  const given = parsed(intakeSchema, body)
  const { project, gazetteer } = context
  const onDesk = new Set((await desk.documents()).map(({ draft }) => draft.document.id))
  const taken = (id: string) => onDesk.has(id) || project.documents.some((one) => one.id === id)
  const { text, body: records } = takeIn(given, {
    project,
    gazetteer,
    taken,
    coder: session.name,
    on: today(),
  })
  const twin = [
    ...project.documents,
    ...(await desk.documents()).map(({ draft }) => draft.document),
  ].find((document) => document.text.sha256 === records.document.text.sha256)
  if (twin) return refused(422, `This text is that of '${twin.id}' already.`)
  const draft = await desk.begin(session.name, text, records)
  return { status: 201, body: deskView(draft, text, context) }
}
