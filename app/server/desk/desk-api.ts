import { z } from 'zod'
import {
  coderId,
  deskView,
  firstQuestion,
  intakeSchema,
  lookOf,
  openCounts,
  optionsFor,
  planPublication,
  publicationView,
  sentenceCount,
  FIELD_NAMES,
  commandSchema,
  DECIDED,
  NOT_TOLD,
  unfinished,
  rightRefusal,
} from '#lib/desk'
import type { Desk, DeskContext, DeskDraft, DeskRight, Role } from '#lib/desk'
import { readFiles } from '#lib/store'
import {
  deskEntries,
  offeredLanguages,
  pickLanguage,
  projectDictionary,
  tellOf,
  wordsOf,
} from '#lib/words'
import { hiddenIn } from './hidden-names'
import { PROJECT_ROOT, loadProject } from '../project'
import { ok, parsed, refused } from './answers'
import type { DeskAnswer, DeskRequest } from './answers'
import { changesIn, compareDraft, joinDraft, knownIn } from './conflict-api'
import { beginDocument } from './inbox-api'
import { plantedIn, rightPlanted, tellPlanted } from './planted-api'
import { agreementPage, answerSecond, askedSeat } from './second-api'

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
  keys: z.int().nonnegative().max(1_000_000).optional(),
})
const publicationBody = z.strictObject({
  note: z.string().trim().min(1).max(400).optional(),
  from: z.iso
    .datetime({ offset: true })
    .transform((moment) => new Date(moment).toISOString())
    .refine((moment) => moment > new Date().toISOString(), 'lies in the past')
    .optional(),
})
const protectBody = z.strictObject({ claim: z.string() })

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
  if (area === 'agreement' && method === 'GET' && path.length === 1) {
    const refusal = rightRefusal(session.role, 'see')
    return refusal ? refused(403, refusal) : ok(await agreementPage(desk))
  }
  if (area !== 'documents' || path.length > 3) return refused(404, 'Nothing of the desk is here')
  if (id === undefined) {
    const refusal = rightRefusal(session.role, method === 'GET' ? 'see' : 'code')
    if (refusal) return refused(403, refusal)
    if (method === 'GET') return inbox(desk, asked)
    const given = parsed(intakeSchema, asked.body)
    return { status: 201, body: await beginDocument(given, { desk, context }, session.name) }
  }
  if (id.length > MOST_LETTERS || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    return refused(404, 'No document of the desk has this id')
  const first = await desk.draft(id)
  if (!first) return refused(404, 'No document of the desk has this id')
  const step = await answerSecond(desk, asked, context)
  if (step) return step
  const seat = askedSeat(asked)
  const draft = (await desk.draft(id, seat)) ?? first
  if (seat === DECIDED && draft === first)
    return refused(404, 'The two codings are not compared yet')
  const own = coderId(session.name)
  const isOwn =
    seat === DECIDED
      ? session.role === undefined ||
        (await desk.standing(id)).coders.some((coder) => coder.seat === own)
      : coderId(draft.coder) === own
  const isChange = method !== 'GET' && what !== 'publication'
  const right =
    seat === DECIDED && isChange ? 'adjudicate' : rightOf(method, what, isOwn, session.role)
  const refusal = rightRefusal(session.role, right)
  if (refusal)
    return refused(
      403,
      isOwn || right === 'publish' ? refusal : `${draft.coder} is coding this document. ${refusal}`,
    )
  // a draft of which nothing is decided yet tells a second coder nothing
  if (!isOwn && draft.revision > 1) await desk.looks.note(id, session.name)
  const text = await desk.text(id)
  if (method === 'GET') {
    const claim = query.get('claim') ?? ''
    switch (what) {
      case undefined:
        return ok(deskView(draft, text, context, await plantedIn(desk, draft, text, context)))
      case 'look':
        return ok(lookOf(claim, draft, text, context))
      case 'options': {
        const field = FIELD_NAMES.find((name) => name === query.get('field'))
        const coded = draft.claims[claim]
        if (!field || !coded) return refused(404, 'The draft has no such field')
        const typed = (query.get('typed') ?? '').slice(0, 400)
        return ok(optionsFor(field, { draft, text, claim: coded, typed, context }))
      }
      case 'first': {
        const first = firstQuestion(query.get('proposal') ?? '', draft, text, context)
        return first ? ok(first) : refused(404, 'The draft has no such proposal')
      }
      case 'publication':
        return publicationOf(desk, draft, text, context)
    }
    return refused(404, 'Nothing of the desk is here')
  }
  if (what === 'differences')
    return ok(await compareDraft({ desk, draft, text, context, by: session.name }, asked.body))
  const written = await write(desk, asked, draft, text, context)
  if (written === undefined) return refused(404, 'Nothing of the desk is here')
  if ('error' in written) return { status: 422, body: written }
  const now = 'draft' in written ? written.draft : written.conflict
  const told = await plantedIn(desk, now, text, context)
  return { status: 'draft' in written ? 200 : 409, body: deskView(now, text, context, told) }
}

/**
 * What publishing a draft comes to. While something planted may stand in it, no claim and no relation
 * of it is told as anybody's.
 */
async function publicationOf(
  desk: Desk,
  draft: DeskDraft,
  text: string,
  context: DeskContext,
): Promise<DeskAnswer> {
  const { id } = draft.document
  const told = await plantedIn(desk, draft, text, context)
  if (told === 'untold' && !unfinished(draft, text)) return refused(422, NOT_TOLD)
  const raw = await readFiles(PROJECT_ROOT)
  const plan = planPublication(raw, draft, text, today(), { hidden: await hiddenIn(id) })
  const stands = told === 'untold' || told?.drafts.some((one) => one.stands > 0)
  const nothing = { added: [], changed: [], removed: [], appear: [], vanish: [], issues: [] }
  return ok({
    ...publicationView(plan, draft, context),
    ...(stands && nothing),
    twice: !draft.comparison && (await desk.standing(id)).coders.length > 1,
  })
}

async function write(
  desk: Desk,
  asked: DeskRequest,
  draft: DeskDraft,
  text: string,
  context: DeskContext,
) {
  const { path, body, revision, session } = asked
  const by = session.name
  const { id } = draft.document
  const seat = draft.comparison ? DECIDED : coderId(draft.coder)
  const changes = changesIn({ text, context, by })
  switch (path[2]) {
    case 'commands': {
      const { command, took, keys } = parsed(commandBody, body)
      const line = { did: command.do, by, took, ...(keys !== undefined && { keys }) }
      return desk.write(id, revision, line, (now) => changes(now, command), seat)
    }
    case 'joined':
      return joinDraft({ desk, draft, text, context, by }, body, revision)
    case 'planted':
      return tellPlanted({ desk, draft, text, context, by }, revision)
    case 'put-right':
      return rightPlanted({ desk, draft, text, context, by }, body, revision)
    case 'undo':
      return desk.undo(id, revision, by, seat)
    case 'protect':
      return desk.protect(id, revision, parsed(protectBody, body).claim, knownIn(context), by, seat)
    case 'publication': {
      const { note, from } = parsed(publicationBody, body)
      const { coders } = await desk.standing(id)
      if (coders.length > 1 && !draft.comparison)
        return { error: 'Two coders code this document: what is decided of the two is published.' }
      const said = note === undefined ? undefined : { by, note }
      const plan = async (now: DeskDraft) => {
        const planned = planPublication(await readFiles(PROJECT_ROOT), now, text, today(), {
          note: said,
          hidden: await hiddenIn(id),
        })
        const against =
          unfinished(now, text) ??
          planned.issues[0] ??
          (planned.needsNote && !said ? context.tell('publish.needsNote') : undefined)
        if (against) throw new RangeError(against)
        return planned
      }
      return desk.publish(id, revision, plan, { note, from, by }, seat)
    }
  }
  return undefined
}

async function inbox(desk: Desk, asked: DeskRequest): Promise<DeskAnswer> {
  const documents = await desk.documents()
  const own = coderId(asked.session.name)
  const lines = documents.map(async ({ draft: first, state, since, coders, decided, from }) => {
    const { id, title, label } = first.document
    const text = await desk.text(id)
    const isMine = coders.some(({ seat }) => seat === own)
    const seat = decided ? DECIDED : isMine ? own : undefined
    const draft = (await desk.draft(id, seat)) ?? first
    return {
      id,
      title: title ?? label,
      coder: coders.map(({ name }) => name).at(state === 'second' ? 1 : 0) ?? first.coder,
      state: since && state === 'published' ? 'since' : state,
      from,
      open: openCounts(draft, text),
      all: sentenceCount(draft, text),
      revision: ((decided && draft) ?? first).revision,
      isMine,
      isDecided: decided !== undefined,
      mayBeSecond:
        !isMine &&
        coders.length === 1 &&
        ['new', 'coding', 'once'].includes(state) &&
        !(await desk.looks.has(id, asked.session.name)),
    }
  })
  return ok(await Promise.all(lines))
}
