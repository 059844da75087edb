import { z } from 'zod'
import {
  DECIDED,
  NOT_BLIND,
  agreementCsv,
  coderAgreement,
  askedDecision,
  coderId,
  comparedBody,
  deskView,
  requireNonePlanted,
  rightRefusal,
  secondBody,
  unfinished,
} from '#lib/desk'
import type { AgreementFigures, Desk, DeskContext, DeskRight } from '#lib/desk'
import { ok, parsed, refused } from './answers'
import { isHidden } from './hidden-names'
import type { DeskAnswer, DeskRequest } from './answers'
import { planted, plantedIn } from './planted-api'

/** The agreement of coders for the page: over the whole project (`*`) and of each document. */
type AgreementAnswer = {
  rows: { document: string; title?: string; coders?: string[]; figures: AgreementFigures }[]
  csv: string
}

const took = z.int().nonnegative().max(86_400_000)
const decisionBody = z.strictObject({
  point: z.string().max(200),
  choice: z.enum(['left', 'right', 'both']).optional(),
  took,
})
const withdrawalBody = z.strictObject({ why: z.string().trim().min(1).max(400) })

/** The seat of a request: the decided draft, or that of whoever asks. */
export const askedSeat = ({ query, session }: Pick<DeskRequest, 'query' | 'session'>): string =>
  query.get('of') === 'decided' ? DECIDED : coderId(session.name)

/** What each step of a second coding needs the right for. */
const RIGHTS: Record<string, DeskRight> = {
  second: 'code',
  comparison: 'adjudicate',
  decisions: 'adjudicate',
  withdrawal: 'withdraw',
}

/**
 * Answers what is asked of second codings: begins one, compares two, decides, finishes, withdraws.
 * @returns `undefined` for everything else
 */
export async function answerSecond(
  desk: Desk,
  asked: DeskRequest,
  context: DeskContext,
): Promise<DeskAnswer | undefined> {
  const { method, path, body, revision, session } = asked
  const [, id = '', what = ''] = path
  const isStep = Object.hasOwn(RIGHTS, what) || what === 'finish'
  if (method !== 'POST' || path.length !== 3 || !isStep) return undefined
  const isDecided = askedSeat(asked) === DECIDED
  const right = RIGHTS[what] ?? (isDecided ? 'adjudicate' : 'code')
  const refusal = rightRefusal(session.role, right)
  if (refusal) return refused(403, refusal)
  const text = await desk.text(id)
  const by = session.name
  if (what === 'second') {
    if (await desk.looks.has(id, by)) return refused(422, NOT_BLIND)
    const on = new Date().toISOString().slice(0, 10)
    const lines = await desk.lines(id)
    const body = await planted(secondBody(lines, by, on), { text, coder: by, lines })
    // what has happened meanwhile may stand against it
    const made = await desk.beginSeat(id, { coder: by }, (now) => (secondBody(now, by, on), body))
    return ok(deskView(made, text, context, await plantedIn(desk, made, text, context)))
  }
  if (what === 'comparison') {
    const made = await desk.beginSeat(id, { coder: by, of: 'decided' }, comparedBody)
    return ok(deskView(made, text, context))
  }
  const written = await step()
  if (typeof written === 'string') return refused(422, written)
  const now = 'draft' in written ? written.draft : written.conflict
  const told = await plantedIn(desk, now, text, context)
  return { status: 'draft' in written ? 200 : 409, body: deskView(now, text, context, told) }

  async function step() {
    if (what === 'decisions') {
      const { took: time, ...decision } = parsed(decisionBody, body)
      const line = { did: decision.choice ? 'decide' : 'take back', by, took: time }
      return desk.write(id, revision, line, (now) => askedDecision(now, decision, by), DECIDED)
    }
    if (what === 'withdrawal') {
      const { why } = parsed(withdrawalBody, body)
      if (await isHidden(id, why))
        return 'The reason holds a name that must stand nowhere. Say it without the name.'
      const on = new Date().toISOString().slice(0, 10)
      const seat = (await desk.standing(id)).decided ? DECIDED : undefined
      return desk.withdraw(id, revision, { on, by, why }, seat)
    }
    const seat = askedSeat(asked)
    const draft = await desk.draft(id, seat)
    if (!draft) return 'Nobody of this name codes the document.'
    const open = unfinished(draft, text)
    if (open === undefined && seat !== DECIDED) requireNonePlanted(await desk.lines(id), [seat])
    return open ?? desk.write(id, revision, { did: 'finish', by, took: 0 }, () => [], seat)
  }
}

/** How far the coders of the project agree, over all and by document, of which both have finished. */
export async function agreementPage(desk: Desk): Promise<AgreementAnswer> {
  const all = await desk.documents()
  const twice = all.filter(
    ({ coders }) => coders.length === 2 && coders.every(({ finished }) => finished),
  )
  const texts = await Promise.all(
    twice.map(async ({ draft, coders }) => {
      const { id, title, label } = draft.document
      const [left, right] = await Promise.all(coders.map(({ seat }) => desk.draft(id, seat)))
      const names = coders.map(({ name }) => name)
      const drafts = { left: left!, right: right!, text: await desk.text(id) }
      return { document: id, title: title ?? label, coders: names, drafts }
    }),
  )
  const rows = [
    { document: '*', figures: coderAgreement(texts.map(({ drafts }) => drafts)) },
    ...texts.map(({ drafts, ...about }) => ({ ...about, figures: coderAgreement([drafts]) })),
  ]
  return { rows, csv: agreementCsv(rows) }
}
