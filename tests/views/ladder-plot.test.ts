import type { CountedGroup } from '#lib/model'
import { dayAxis, ladders } from '#lib/timeline'
import { plotLadders, scaleTicks } from '../../lib/views/tolls/ladder-plot'
import { tollSets } from '../../lib/views/tolls/toll-sets'
import { scopeNames, shortWords, stepWords } from '../../lib/views/say/toll-words'
import type { Count } from '../../lib/views/say/toll-words'
import { laterTotals } from '../later-totals'
import { ownProject } from '../project'
import { wordsIn } from '#lib/words'
import { expect, fc } from '../property'

const words = wordsIn('en')

const axis = dayAxis(['2025-03-06', '2025-03-09'])!
const ladderOf = (figures: readonly { low: number | null; high: number | null; said: string }[]) =>
  ladders(
    figures.map(({ low, high, said }, i) => ({
      id: `c${i}`,
      body: 'sohr',
      said,
      asOf: `2025-01-${10 + i}`,
      places: [],
      relations: [],
      toll: {
        low,
        high,
        words: '',
        harm: 'killed' as const,
        group: 'all' as const,
        whoWords: 'people of any group',
        scope: 'running-total' as const,
      },
    })),
    () => ({ kind: 'region' }),
  )[0]!

test('a scale starts at 0, has few round steps and reaches the highest figure', () => {
  expect(scaleTicks(524, 4)).toEqual([0, 200, 400, 600])
  expect(scaleTicks(1476, 3)).toEqual([0, 500, 1000, 1500])
  expect(scaleTicks(3, 4)).toEqual([0, 1, 2, 3])
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 500_000 }),
      fc.integer({ min: 2, max: 4 }),
      (most, steps) => {
        const ticks = scaleTicks(most, steps)
        expect([
          ticks[0],
          ticks.at(-1)! >= most,
          ticks.length <= steps + 2,
          new Set(ticks).size,
        ]).toEqual([0, true, true, ticks.length])
      },
    ),
  )
})

test('a figure said on Friday is a bar across Friday, and its height is its count', () => {
  const {
    ladders: [ladder],
  } = ladderOf([{ low: 300, high: 300, said: '2025-03-07' }])
  const plot = plotLadders(
    [ladder!],
    axis,
    { width: 352, height: 150, most: 600 },
    () => '300 dead',
  )
  const [bar] = plot.voices[0]!.bars
  expect([bar!.x, bar!.x + bar!.width]).toEqual([plot.days[1]!.x, plot.days[2]!.x])
  expect(bar!.y).toBeCloseTo(
    (plot.ticks[0]!.y + plot.ticks.find(({ value }) => value === 600)!.y) / 2,
  )
  expect(bar!.label?.text).toBe('300 dead')
})

test('property: bars stay in the frame, only joined steps share a line, and no label covers another or leaves the frame', () => {
  const figure = fc.record({
    low: fc.integer({ min: 1, max: 1500 }),
    high: fc.boolean(),
    said: fc.constantFrom(
      '2025-03-06',
      '2025-03-07',
      '2025-03-07T12:00/2025-03-07T18:00',
      '2025-03-08/2025-03-09',
    ),
  })
  fc.assert(
    fc.property(
      fc.array(figure, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 130, max: 520 }),
      (figures, width) => {
        const frame = ladderOf(
          figures.map(({ high, ...rest }) => ({ ...rest, high: high ? rest.low : null })),
        )
        const plot = plotLadders(
          frame.ladders,
          axis,
          { width, height: 150, most: frame.most },
          ({ claims }) => stepWords(claims as unknown as Count[], words),
        )
        const bars = plot.voices.flatMap((voice) => voice.bars)
        for (const bar of bars)
          expect([
            bar.x >= plot.left,
            bar.x + bar.width <= width,
            bar.y >= 0,
            bar.y <= plot.bottom,
            bar.turnX >= bar.x,
            bar.turnX <= bar.x + bar.width,
          ]).toEqual(Array(6).fill(true))
        const labels = bars.flatMap(({ label }) =>
          label
            ? [
                {
                  left: label.x,
                  right: label.x + label.text.length * 6.5,
                  top: label.y - 11,
                  bottom: label.y,
                },
              ]
            : [],
        )
        for (const [i, a] of labels.entries()) {
          expect([a.left >= 0, a.bottom <= plot.bottom]).toEqual([true, true])
          for (const b of labels.slice(i + 1))
            expect(
              a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
            ).toBe(false)
        }
      },
    ),
  )
})

test('governorates are drawn as one set on one scale; scopes that share ground stand alone', async () => {
  const sets = async ({ map }: { map: Awaited<ReturnType<typeof ownProject>>['map'] }) => {
    const place = (id: string) => map.places.find((item) => item.id === id)
    return tollSets(
      ladders(map.claims, (id) => ({ kind: place(id)!.kind, north: place(id)!.anchor?.[1] })),
      (id) => place(id)?.kind,
    ).map((set) => set.length)
  }
  expect(await sets(await laterTotals())).toEqual([1, 1, 4])
  expect(new Set(await sets(await ownProject()))).toEqual(new Set([1]))
})

test('a step is told in the words of its first report that is not given in parts, with a noun', () => {
  const said = (text: string, parts?: { group: 'all'; count: number }[]) =>
    ({
      toll: { low: 71, high: null, words: text, harm: 'killed', ...(parts && { parts }) },
    }) as unknown as Count
  const split = said('35, 32 and four', [{ group: 'all', count: 71 }])
  expect(stepWords([split, said('more than 70'), said('over 70')], words)).toBe('more than 70 dead')
  expect(stepWords([split], words)).toBe('35, 32 and four dead')
  expect([
    shortWords('2025-03-07', words),
    shortWords('2025-03-07T12:00/2025-03-07T18:00', words),
    shortWords('2024-12-31/2025-01-01', words),
  ]).toEqual(['Fri 7 March', 'Fri 7 March, afternoon', 'Tue 31 December to Wed 1 January'])
})

test('several scopes are named by group', () => {
  const names = {
    place: (id: string) => ({ name: id.toUpperCase() }),
    source: () => undefined,
    document: () => undefined,
  }
  const scope = (
    group: CountedGroup,
    place: string,
    kind: 'event' | 'running-total' = 'running-total',
  ) => ({
    key: '',
    harm: 'killed' as const,
    group,
    whoWords: group,
    scope: kind,
    places: [{ place, part: 'whole' }],
  })
  expect(
    scopeNames(
      [scope('civilians', 'coast'), scope('all', 'coast'), scope('civilians', 'shir', 'event')],
      names,
      words,
    ),
  ).toBe('civilians (COAST; SHIR, one event), all (COAST)')
})
