import {
  COUNTED_GROUPS,
  HARMS,
  INNER_PARTS,
  OPEN_START,
  SETTLEMENT_KINDS,
  countedKey,
  intervalBounds,
  mayCountTheSame,
  partKey,
  readPartText,
} from '#lib/model'
import type { CountScope, Counted, Interval } from '#lib/model'

/**
 * What a count counts: whom, where, one event or a running total, and from which day on. Counts of
 * two scopes are never joined.
 */
export type Scope = Counted & {
  /** The scope as a text; the same for every voice that counts the same. */
  key: string
  /** Whom it counts, in words. */
  whoWords: string
  scope: CountScope
  /** Sorted by place and part, each once; a part is a `partText`, with its direction. */
  places: { place: string; part: string }[]
  /** Where the text names no place that a map can hold. */
  placeWords?: string
  /** The day from which on is counted; absent where the text does not say. */
  start?: string
}

/** What a claim must show to have a scope. */
export type Scoped = {
  places: readonly { place: string; part: string; quadrant?: string }[]
  placeWords?: string
  happened?: Interval
  toll: Counted & { whoWords: string; scope: CountScope }
}

/**
 * What a scope's place is: its kind (`village` … `country`) and its latitude in degrees, where it
 * has one.
 */
export type Whereabouts = { kind: string; north?: number }

/** How wide a place is beside others; only their order matters. */
const WIDTHS: Record<string, number> = { country: 400, region: 100, governorate: 30, district: 5 }
/** Kinds of which two places never share ground, where neither is meant with its surroundings. */
const APART: Record<string, string> = {
  governorate: 'governorate',
  district: 'district',
  ...Object.fromEntries(SETTLEMENT_KINDS.map((kind) => [kind, 'settlement'])),
}

/** The scope of a count. */
export function scopeOf({
  places,
  placeWords,
  happened,
  toll: { harm, group, of, by, manner, whoWords, scope },
}: Scoped): Scope {
  const parts = [...new Set(places.map(partKey))].sort()
  const bounds = happened === undefined ? undefined : intervalBounds(happened)
  const start = bounds && bounds[0] !== OPEN_START ? bounds[0].slice(0, 10) : undefined
  const words = parts.length === 0 ? placeWords : undefined
  const counted = { harm, group, of, by, manner }
  const ground = parts.length > 0 ? parts : [`“${words ?? ''}”`]
  return {
    key: [countedKey(counted), scope, start ?? '', ...ground].join(' '),
    ...counted,
    whoWords,
    scope,
    start,
    placeWords: words,
    places: parts.map((item) => ({
      place: item.slice(0, item.indexOf('/')),
      part: item.slice(item.indexOf('/') + 1),
    })),
  }
}

/** How wide a scope reaches. */
function widthOf({ places }: Pick<Scope, 'places'>, where: (place: string) => Whereabouts): number {
  return places.reduce((sum, { place }) => sum + (WIDTHS[where(place).kind] ?? 1), 0)
}

/**
 * Whether counts of two scopes by one voice may count the same people: one harm, groups that take
 * each other in, of no two parties, at places not known to lie apart.
 */
export function mayOverlap(a: Scope, b: Scope, where: (place: string) => Whereabouts): boolean {
  const apart = (x: Scope['places'][number], y: Scope['places'][number]) => {
    const [kindX, kindY] = [APART[where(x.place).kind], APART[where(y.place).kind]]
    return (
      x.place !== y.place &&
      kindX !== undefined &&
      kindX === kindY &&
      [x, y].every(({ part }) => INNER_PARTS.includes(readPartText(part).part))
    )
  }
  return (
    a.harm === b.harm &&
    mayCountTheSame(a.group, b.group) &&
    (!a.of || !b.of || a.of.some((one) => b.of!.includes(one))) &&
    (a.places.length === 0 ||
      b.places.length === 0 ||
      a.places.some((x) => b.places.some((y) => !apart(x, y))))
  )
}

/**
 * The order of scopes: the dead before others, running totals before single events; totals by group and from the widest
 * place on, events from north to south.
 */
export function compareScopes(a: Scope, b: Scope, where: (place: string) => Whereabouts): number {
  const north = (scope: Scope) =>
    Math.max(-90, ...scope.places.map(({ place }) => where(place).north ?? -90))
  const group = COUNTED_GROUPS.indexOf(a.group) - COUNTED_GROUPS.indexOf(b.group)
  const width = widthOf(b, where) - widthOf(a, where)
  const southward = north(b) - north(a)
  const within = a.scope === 'event' ? southward || width || group : group || width || southward
  return (
    HARMS.indexOf(a.harm) - HARMS.indexOf(b.harm) ||
    Number(a.scope === 'event') - Number(b.scope === 'event') ||
    within ||
    (a.key < b.key ? -1 : Number(a.key > b.key))
  )
}
