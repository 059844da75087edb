import { area, featureCollection, feature, intersect } from '@turf/turf'
import { PARTS, QUADRANTS, partKey, partText, readPartText, stretchRelation } from '#lib/model'
import type { Part, Quadrant, SpatialRelation } from '#lib/model'
import { geometryOf } from '#lib/geo'
import type { Shape } from '#lib/geo'
import { quadrantOf } from '../../lib/gazetteer/footprints/quadrant'

const SQUARE: Shape = [
  [
    [
      [0, 0],
      [6, 0],
      [6, 6],
      [0, 6],
      [0, 0],
    ],
  ],
]
const DIRECTIONS = [undefined, ...QUADRANTS]
const stretches = PARTS.flatMap((part) => DIRECTIONS.map((quadrant) => ({ part, quadrant })))
const whole = (quadrant?: Quadrant) => ({ part: 'whole' as Part, quadrant })

const REVERSE: Record<SpatialRelation, SpatialRelation> = {
  wider: 'narrower',
  narrower: 'wider',
  same: 'same',
  meets: 'meets',
  apart: 'apart',
}

test('stretches stand to each other as seen from the other end, and each to itself as the same', () => {
  const wrong = stretches.flatMap((a) =>
    stretches.filter((b) => stretchRelation(b, a) !== REVERSE[stretchRelation(a, b)]),
  )
  expect(wrong).toEqual([])
  expect(stretches.filter((one) => stretchRelation(one, one) !== 'same')).toEqual([])
})

const shapeIn = (quadrant?: Quadrant) =>
  feature(geometryOf(quadrant ? quadrantOf(SQUARE, quadrant)! : SQUARE)!)
const size = (shape: ReturnType<typeof shapeIn> | null) => (shape ? area(shape) : 0)

test.each(DIRECTIONS.flatMap((a) => DIRECTIONS.map((b) => [a, b] as const)))(
  '%s and %s of a place relate as the ground that is drawn for them',
  (a, b) => {
    const [one, other] = [shapeIn(a), shapeIn(b)]
    const both = size(intersect(featureCollection([one, other])))
    // The halves are cut a hair off the middle, so that they meet in a line of no width.
    const isAll = (part: number) => Math.abs(both / part - 1) < 0.001
    const drawn =
      both / size(shapeIn()) < 0.001
        ? 'apart'
        : isAll(size(one)) && isAll(size(other))
          ? 'same'
          : isAll(size(other))
            ? 'wider'
            : isAll(size(one))
              ? 'narrower'
              : 'meets'
    expect(stretchRelation(whole(a), whole(b))).toBe(drawn)
  },
)

test('part and direction together', () => {
  const of = (text: string) => readPartText(text)
  const relation = (a: string, b: string) => stretchRelation(of(a), of(b))
  expect(relation('countryside/west', 'countryside')).toBe('narrower')
  expect(relation('countryside/west', 'countryside/east')).toBe('apart')
  expect(relation('countryside/west', 'whole/west')).toBe('apart')
  expect(relation('whole', 'parts/north')).toBe('wider')
  expect(relation('whole/north', 'parts')).toBe('meets')
  expect(relation('whole/north', 'parts/north')).toBe('wider')
  expect(relation('whole/north', 'parts/northeast')).toBe('wider')
  expect(relation('whole/northeast', 'parts/north')).toBe('meets')
  expect(relation('outskirts/south', 'near/southwest')).toBe('meets')
})

test('a part with its direction is one text, both ways', () => {
  for (const { part, quadrant } of stretches) {
    const stretch = { part, ...(quadrant && { quadrant }) }
    expect(readPartText(partText(stretch))).toEqual(stretch)
    expect(partKey({ place: 'homs', ...stretch })).toBe(
      partKey({ place: 'homs', part: partText(stretch) }),
    )
  }
  expect(readPartText('countryside/west/more').quadrant).toBe('west/more')
})
