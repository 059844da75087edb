import { commandChanges, takenChanges, tellingLine, threeWay, wantedDraft } from '#lib/desk'
import type { DeskCommand } from '#lib/desk'
import { applyChanges, draftBody } from '#lib/desk/changes'
import type { AskedChange } from '#lib/desk/changes'
import type { DeskClaim, DeskDraft, DraftBody } from '#lib/desk/draft'
import type { FieldName } from '#lib/desk/fields'
import { OPENED, UNDO, lastUndone, nextLine, readHistory, replay } from '#lib/desk/history'
import type { DraftHistory, NewLine } from '#lib/desk/history'
import { followPlanted, standingClaims } from '#lib/desk/planted/followed'
import { putRight, requireNonePlanted } from '#lib/desk/planted/opened'
import { linesWithWitness } from '#lib/desk/protect'
import { comparedBody, secondBody } from '#lib/desk/second/second-coding'
import { expect, fc, runs } from '../../property'
import { MARK, MARKED_TEXT, STARTS, markedBody } from './marked'

const known = () => false
const CLAIMS = ['c1', 'c2', 'c3', 'c4']
const PLANTED = ['d1', 'd2', 'd3', 'd4'] as const
/** The field of each that is wrong. */
const WRONG = { d1: 'count', d2: 'speaker', d3: 'places', d4: 'asOf' } as const

const key = fc.constantFrom(...CLAIMS)
const planted = fc.constantFrom(...PLANTED)
const nth = fc.nat(3)
/** What a coder does, and what becomes of a draft. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('accept'), planted }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('reject'), planted }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('remove'), claim: key }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('claim'), start: fc.constantFrom(...STARTS) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('carry'), claim: key }) },
  // an answer that another claim has, by the list of answers or by what is offered
  {
    weight: 5,
    arbitrary: fc.record({ does: fc.constant('copy'), claim: key, nth, byOffers: fc.boolean() }),
  },
  // the sentence that the fields make, as it is offered
  { weight: 4, arbitrary: fc.record({ does: fc.constant('compose'), nth }) },
  // a coder notices what is wrong of a claim, and mends that alone
  { weight: 3, arbitrary: fc.record({ does: fc.constant('mend'), nth }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('undo') }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('edit by hand'), nth, isRenamed: fc.boolean() }),
  },
  // another page that saw an older draft sends what it made there
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('join'),
      back: fc.nat(12),
      commands: fc.array(
        fc.oneof(
          fc.record({ do: fc.constant('accept' as const), proposal: planted }),
          fc.record({ do: fc.constant('carry' as const), claim: key }),
          fc.record({ do: fc.constant('remove' as const), claim: key }),
        ),
        { minLength: 1, maxLength: 4 },
      ),
      take: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('tell') }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('put right'), planted }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('protect'), claim: key }) },
)
type Step = {
  does: string
  planted: (typeof PLANTED)[number]
  claim: string
  nth: number
  start: number
  byOffers: boolean
  isRenamed: boolean
  back: number
  commands: DeskCommand[]
  take: boolean
}

/** A history in memory of one coder, with what the desk does to it. */
function memoryDesk() {
  let texts: string[] = []
  const line = { at: '2024-05-08T09:00:00.000Z', coder: 'Ann', took: 0 }
  const add = (more: Omit<NewLine, 'at' | 'coder' | 'took'>) =>
    void texts.push(nextLine({ texts }, { ...line, ...more }))
  const after = JSON.parse(JSON.stringify(markedBody())) as AskedChange['after']
  add({ did: 'begin', changes: [{ at: [], after }] })
  let kept: { texts: number; history: DraftHistory; draft: DeskDraft } | undefined
  function now() {
    if (kept?.texts === texts.length) return kept
    const history = readHistory(`${texts.join('\n')}\n`)
    return (kept = { texts: texts.length, history, draft: replay(history.lines, 'ann')! })
  }
  const history = () => now().history
  const draft = () => now().draft
  function write(did: string, asked: readonly AskedChange[], more: Partial<NewLine> = {}) {
    const { changes } = applyChanges(draftBody(draft()), asked)
    if (changes.length > 0) add({ did, changes, ...more })
  }
  return {
    draft,
    write,
    lines: () => history().lines,
    protect(claim: string) {
      texts = linesWithWitness({ ...history(), draft: draft(), seat: 'ann' }, claim, 'witness-1', {
        at: line.at,
      })
      kept = undefined
    },
    /** Somebody else begins the same document and finishes; the first has finished as well. */
    compared() {
      const made = secondBody(history().lines, 'Bo', '2024-05-08')
      const body = JSON.parse(JSON.stringify(made)) as AskedChange['after']
      const bo = { ...line, coder: 'Bo' }
      const all = [...texts]
      const put = (more: NewLine) => void all.push(nextLine({ texts: all }, more))
      put({ ...line, did: 'finish', changes: [] })
      put({ ...bo, did: 'begin', changes: [{ at: [], after: body }] })
      put({ ...bo, did: 'finish', changes: [] })
      return comparedBody(readHistory(`${all.join('\n')}\n`).lines)
    },
  }
}
type MemoryDesk = ReturnType<typeof memoryDesk>

/** Makes a step; throws a RangeError where it cannot be made. */
function make(desk: MemoryDesk, one: Partial<Step> & Pick<Step, 'does'>): void {
  const now = desk.draft()
  const command = (made: DeskCommand) =>
    desk.write(made.do, commandChanges(now, MARKED_TEXT, made, known))
  const claim = one.claim ?? ''
  /** One of the claims that say something planted, and in which field. */
  function marked(): { name: string; claim: DeskClaim; field: FieldName } {
    const all = Object.entries(now.claims).flatMap(([name, found]) =>
      Object.entries(found.fields).flatMap(([field, chosen]) =>
        field !== 'summary' && MARK.test(JSON.stringify(chosen))
          ? [{ name, claim: found, field: field as FieldName }]
          : [],
      ),
    )
    const found = all[(one.nth ?? 0) % Math.max(1, all.length)]
    if (!found) throw new RangeError('nothing planted stands')
    return found
  }
  switch (one.does) {
    case 'accept':
    case 'reject':
      return command({ do: one.does, proposal: one.planted! })
    case 'remove':
    case 'carry':
      return command({ do: one.does, claim })
    case 'claim':
      return command({ do: 'claim', kind: 'incident', start: one.start!, end: one.start! + 30 })
    case 'copy': {
      const { name, claim: from, field } = marked()
      // a number is not taken over from another claim
      if (name === claim || field === 'count') throw new RangeError('nothing to copy')
      const value = from.fields[field]!.value as string
      return command(
        one.byOffers
          ? { do: 'fill', claim, fields: [{ field, value }] }
          : { do: 'set', claim, field, value },
      )
    }
    case 'compose': {
      const { name, claim: of } = marked()
      const values = Object.entries(of.fields).filter(([field]) => field !== 'summary')
      const value = JSON.stringify(values.map(([, chosen]) => chosen!.value)).slice(0, 300)
      return command({ do: 'fill', claim: name, fields: [{ field: 'summary', value }] })
    }
    case 'mend': {
      const { name, field } = marked()
      const [of] = Object.entries(WRONG).find(([, wrong]) => wrong === field) ?? []
      if (of === undefined) throw new RangeError('nothing to mend')
      const value = markedBody().planted![of]!.was[field]!.value as string
      return command({ do: 'set', claim: name, field, value })
    }
    case 'undo':
      return desk.write(UNDO, lastUndone(desk.lines(), 'ann') ?? [])
    case 'edit by hand': {
      const { name, claim: of } = marked()
      const after = { ...of }
      delete after.proposal
      return desk.write('edit by hand', [
        ...(one.isRenamed ? [{ at: ['claims', name] }] : []),
        {
          at: ['claims', one.isRenamed ? `c${90 + now.revision}` : name],
          after: after as AskedChange['after'],
        },
      ])
    }
    case 'join': {
      const from = Math.max(1, now.revision - one.back!)
      const steps = one.commands!.map((each) => ({ command: each }))
      const { saw, mine } = wantedDraft(desk.lines(), 'ann', from, steps, (draft, each) =>
        commandChanges(draft, MARKED_TEXT, each, known),
      )
      const differences = threeWay(saw, draftBody(now), mine)
      const clashing = differences.filter(({ clashes }) => clashes)
      const take = Object.fromEntries(
        clashing.map(({ id }) => [id, one.take ? ('mine' as const) : ('now' as const)]),
      )
      return desk.write('join', takenChanges(draftBody(now), differences, take))
    }
    case 'tell': {
      const { planted: told, changes } = tellingLine(desk.lines(), 'ann') ?? {}
      return told && desk.write(OPENED, changes!, { planted: told })
    }
    case 'put right':
      return desk.write('put right', putRight(desk.lines(), 'ann', one.planted!))
    case 'protect':
      if (!now.claims[claim] || now.claims[claim].fields.speaker)
        throw new RangeError('nobody to protect')
      return desk.protect(claim)
  }
}

const isFree = (desk: MemoryDesk): boolean => {
  try {
    requireNonePlanted(desk.lines())
    return true
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return false
  }
}
const claimsText = ({ claims }: DraftBody | DeskDraft) => JSON.stringify(claims)

test('whatever a coder does, nothing planted is finished, compared or published, and all of it can be put right', () => {
  const seen = { free: 0, held: 0, slipped: 0, taken: 0, joined: 0 }
  const before = fc.array(step, { minLength: 6, maxLength: 16 })
  const after = fc.array(step, { maxLength: 8 })
  fc.assert(
    fc.property(before, after, after, (first, told, last) => {
      const desk = memoryDesk()
      function act(one: Partial<Step> & Pick<Step, 'does'>) {
        const { revision } = desk.draft()
        try {
          make(desk, one)
        } catch (error) {
          if (!(error instanceof RangeError)) throw error
        }
        if (desk.draft().revision === revision) return
        if (one.does === 'join') seen.joined++
        if (one.does === 'copy') seen.taken++
        const stands = MARK.test(claimsText(desk.draft()))
        if (stands) seen.slipped++
        if (isFree(desk)) {
          seen.free++
          expect(stands).toBe(false)
        } else seen.held++
      }
      function rightAll() {
        for (const one of PLANTED)
          if (standingClaims(followPlanted(desk.lines(), 'ann')!, one).length > 0)
            make(desk, { does: 'put right', planted: one })
        expect(isFree(desk)).toBe(true)
        expect(MARK.test(claimsText(desk.draft()))).toBe(false)
      }
      for (const one of [{ does: 'accept', planted: PLANTED[1] }, ...first]) act(one)
      act({ does: 'tell' })
      for (const one of told) act(one)
      rightAll()
      for (const one of last) if (['undo', 'join'].includes(one.does)) act(one)
      rightAll()
      expect(MARK.test(JSON.stringify(desk.draft().proposals))).toBe(false)
      expect(MARK.test(JSON.stringify(desk.compared()))).toBe(false)
    }),
    { numRuns: runs(0.3) },
  )
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
})
