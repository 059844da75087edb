import { checkHistory, commandChanges, takenChanges, threeWay, wantedDraft } from '#lib/desk'
import type { DeskCommand, KeptStep } from '#lib/desk'
import { applyChanges, draftBody } from '../../../lib/desk/changes'
import type { DeskDraft, DraftBody } from '../../../lib/desk/draft'
import { nextLine, readHistory, replay } from '../../../lib/desk/history'
import { sentenceStates } from '../../../lib/desk/sentences'
import { expect, fc, runs } from '../../property'
import { describeStore } from '../../store/stores'
import { TEXT, bodyOfText } from '../invented-text'
import { KEEPS } from '../keep/keeps'

const WRITERS = 8
const ID = 'gull-2024-05-07'
const known = () => false

/** Where the three sentences of the text begin. */
const STARTS = sentenceStates(bodyOfText() as DraftBody, TEXT).map(({ start }) => start)
const command: fc.Arbitrary<DeskCommand> = fc.oneof(
  fc
    .record({
      do: fc.constant('claim' as const),
      kind: fc.constantFrom('incident' as const, 'casualties' as const),
      start: fc.constantFrom(...STARTS),
      letters: fc.constantFrom(8, 80),
    })
    .map(({ letters, ...one }) => ({ ...one, end: one.start + letters })),
  fc.record({
    do: fc.constant('set' as const),
    claim: fc.constantFrom('c1', 'c2', 'c3'),
    field: fc.constantFrom('standing' as const, 'summary' as const),
    value: fc.constantFrom('stated', 'reported', 'alleged'),
  }),
  fc.record({ do: fc.constant('remove' as const), claim: fc.constantFrom('c1', 'c2', 'c3') }),
  fc.record({
    do: fc.constant('not-coded' as const),
    sentence: fc.constantFrom(...STARTS),
    why: fc.constantFrom('Heading.', 'Weather.', 'Scenery.'),
  }),
  fc.record({ do: fc.constant('reopen' as const), sentence: fc.constantFrom(...STARTS) }),
)
const step: fc.Arbitrary<KeptStep> = fc.oneof(
  { weight: 6, arbitrary: command.map((one) => ({ command: one })) },
  { weight: 1, arbitrary: fc.constant({ undo: true as const }) },
)
/** What a writer does next: look again, make a step in the own page, or send what was made. */
const turn = fc.record({
  who: fc.nat(WRITERS - 1),
  does: fc.constantFrom('step', 'step', 'step', 'send', 'send', 'look'),
  step,
  take: fc.boolean(),
})

type Page = { saw: DeskDraft; steps: KeptStep[] }

/** A desk in memory: lines of a history, and writes held to a revision, as `openDesk` does them. */
function memoryDesk() {
  const texts: string[] = []
  const body = JSON.parse(JSON.stringify(bodyOfText()))
  const line = { at: '2024-05-08T09:00:00.000Z', coder: 'Ann', took: 0 }
  texts.push(nextLine({ texts }, { ...line, did: 'begin', changes: [{ at: [], after: body }] }))
  const lines = () => readHistory(`${texts.join('\n')}\n`).lines
  let draft = replay(lines(), 'ann')!
  return {
    lines,
    draft: () => draft,
    write(
      revision: number,
      did: string,
      asked: (now: DeskDraft) => ReturnType<typeof takenChanges>,
    ) {
      if (draft.revision !== revision) return false
      const made = applyChanges(draftBody(draft), asked(draft))
      if (made.changes.length === 0) return true
      texts.push(nextLine({ texts }, { ...line, did, changes: made.changes }))
      draft = { coder: 'Ann', revision: revision + 1, ...made.body }
      return true
    },
  }
}

const found = (draft: object, at: readonly string[]): unknown =>
  at.reduce<unknown>((node, name) => (node as Record<string, unknown> | undefined)?.[name], draft)

test('of eight writers on one draft none loses an edit, whatever the order', () => {
  let [conflicts, clashes] = [0, 0]
  fc.assert(
    fc.property(fc.array(turn, { minLength: 20, maxLength: 60 }), (turns) => {
      const desk = memoryDesk()
      const pages: Page[] = Array.from({ length: WRITERS }, () => ({
        saw: desk.draft(),
        steps: [],
      }))
      for (const { who, does, step: made, take } of [
        ...turns,
        // at the end everybody sends what is left
        ...pages.map((_, i) => ({
          who: i,
          does: 'send',
          step: { undo: true as const },
          take: true,
        })),
      ]) {
        const page = pages[who]!
        if (does === 'step') page.steps.push(made)
        else if (does === 'look' && page.steps.length === 0) page.saw = desk.draft()
        else if (does === 'send' && page.steps.length > 0) {
          const now = desk.draft()
          const { saw, mine } = wantedDraft(
            desk.lines(),
            'ann',
            page.saw.revision,
            page.steps,
            (draft, one) => commandChanges(draft, TEXT, one, known),
          )
          expect(saw).toEqual(draftBody(page.saw))
          const differences = threeWay(saw, now, mine)
          if (now.revision !== page.saw.revision) conflicts++
          const chosen = Object.fromEntries(
            differences
              .filter((one) => one.clashes)
              .map(({ id }) => [id, take ? ('mine' as const) : ('now' as const)]),
          )
          clashes += Object.keys(chosen).length
          expect(
            desk.write(now.revision, 'join', () =>
              takenChanges(draftBody(now), differences, chosen),
            ),
          ).toBe(true)
          const after = desk.draft()
          for (const one of differences) {
            // what the writer took stands there, and what was shown to them stood there before
            expect(found(now, one.at)).toEqual(one.now)
            const kept = one.clashes && !take ? one.now : one.mine
            expect(found(after, one.at)).toEqual(kept)
          }
          // nothing that others saved and the writer was not shown has changed
          const shown = differences.flatMap(({ change, tied }) => [change, ...tied])
          const { changes } = applyChanges(
            draftBody(now),
            takenChanges(draftBody(now), differences, chosen),
          )
          for (const { at } of changes)
            expect(shown.some((one) => one.at.join() === at.join())).toBe(true)
          // no sentence is coded and said to hold nothing
          for (const start of Object.keys(after.notCoded).map(Number))
            for (const { span } of Object.values(after.claims))
              expect(span.start <= start && start < span.end).toBe(false)
          page.saw = after
          page.steps = []
        }
      }
      expect(pages.every(({ steps }) => steps.length === 0)).toBe(true)
      expect(replay(desk.lines(), 'ann')).toEqual(desk.draft())
    }),
  )
  expect(conflicts).toBeGreaterThan(0)
  expect(clashes).toBeGreaterThan(0)
})

for (const kind of KEEPS)
  describeStore(kind, () => {
    let place: Awaited<ReturnType<typeof kind.begin>>
    beforeAll(async () => {
      place = await kind.begin()
    })
    afterAll(() => place?.end())

    test('eight writers at once on a desk: every one is saved or compared, none is lost', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.tuple(fc.nat(WRITERS - 1), fc.constantFrom('stated', 'reported', 'alleged')),
            {
              minLength: 8,
              maxLength: 24,
            },
          ),
          fc.scheduler(),
          async (edits, scheduler) => {
            const ground = await place.ground()
            const { desk } = await ground.open()
            const begun = await desk.begin('Ann', TEXT, bodyOfText())
            const claims = { do: 'claim' as const, kind: 'incident' as const, start: 0, end: 12 }
            await desk.write(ID, 1, { did: 'claim', took: 0 }, (draft) =>
              commandChanges(draft, TEXT, claims, known),
            )
            expect(begun.revision).toBe(1)
            /** What each writer was told is saved, with the value that it took the place of. */
            const saved: { revision: number; was: unknown; value: string }[] = []
            const writer = async (own: readonly string[]) => {
              for (const value of own) {
                const set: KeptStep = {
                  command: { do: 'set', claim: 'c1', field: 'standing', value },
                }
                let seen = (await scheduler.schedule(desk.draft(ID)))!
                for (;;) {
                  const was = found(seen, ['claims', 'c1', 'fields', 'standing'])
                  const shown = seen
                  const written = await scheduler.schedule(
                    desk.write(ID, shown.revision, { did: 'set', took: 0 }, (draft) =>
                      commandChanges(draft, TEXT, 'command' in set ? set.command : claims, known),
                    ),
                  )
                  if ('draft' in written) {
                    const { revision } = written.draft
                    if (revision > shown.revision) saved.push({ revision, was, value })
                    break
                  }
                  // the writer sees what stands there now, and wants the own all the same
                  seen = written.conflict
                }
              }
            }
            const all = Promise.all(
              Array.from({ length: WRITERS }, (_, who) =>
                writer(edits.filter(([by]) => by === who).map(([, value]) => value)),
              ),
            )
            await scheduler.waitFor(all)
            saved.sort((a, b) => a.revision - b.revision)
            const lines = (await desk.lines(ID)).slice(2)
            expect(
              lines.map(({ changes: [change] }) => (change!.after as { value: string }).value),
            ).toEqual(saved.map(({ value }) => value))
            // each took the place of what its writer had seen
            expect(lines.map(({ changes: [change] }) => change!.before)).toEqual(
              saved.map(({ was }) => was),
            )
            await desk.close()
            const keep = await ground.keep()
            const checked = await checkHistory(ground.root, keep).finally(keep.close)
            expect(checked.map(({ wrong }) => wrong)).toEqual([undefined])
          },
        ),
        { numRuns: runs(0.1) },
      )
    })
  })
