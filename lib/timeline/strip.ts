import type { Interval } from '#lib/model'
import { OPEN_END, OPEN_START, intervalBounds } from '#lib/model'
import { spanOn } from './day-axis'
import type { Span } from './day-axis'

/**
 * What a claim must show to stand on a strip: who is said to hold or do what, when that was so
 * (`happened`), and when it was said.
 */
export type Held = {
  id: string
  body: string
  happened?: Interval
  said: Interval
  hold?: { holder: string; status: string; holds: boolean }
  relations: readonly { to: string; kind: string }[]
}

/** One line of a strip: what one voice said of one time, in as many reports as carry it. */
export type StripLine<C> = {
  claims: C[]
  happened?: Interval
  /** When it was last said: of its reports the one that ends last. */
  lastSaid: Interval
  /** Ids of claims on other lines that say the opposite. */
  against: string[]
}

/**
 * A day of a state's ageing: from its end on, how many days it is since it was last said (1, 2, …).
 */
export type Ageing = Span & { days: number }

const DAY = 1440

function sortKey(time: Interval | undefined): string {
  return (
    (time === undefined ? undefined : intervalBounds(time))?.join(' ') ?? `${OPEN_END} ${OPEN_END}`
  )
}

/**
 * Claims of control about one place part as lines, by the time they speak of; who contradicts each
 * other stands side by side. Reports of one voice that say the same of the same time are one line.
 * The order of `claims` does not matter.
 */
export function stripLines<C extends Held>(claims: readonly C[]): StripLine<C>[] {
  const lines = new Map<string, C[]>()
  for (const claim of [...claims].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (!claim.hold) continue
    const key = [claim.body, claim.hold.holder, claim.hold.status, claim.happened].join('\n')
    lines.set(key, [...(lines.get(key) ?? []), claim])
  }
  const made = [...lines.values()].map((reports): StripLine<C> => {
    const contradicted = new Set(
      reports.flatMap(({ relations }) =>
        relations.filter(({ kind }) => kind === 'contradicts').map(({ to }) => to),
      ),
    )
    const last = [...reports].sort((a, b) =>
      saidEnd(a) < saidEnd(b) ? 1 : saidEnd(a) > saidEnd(b) ? -1 : 0,
    )[0]!
    return {
      claims: reports,
      happened: reports[0]!.happened,
      lastSaid: last.said,
      against: [...contradicted].sort(),
    }
  })
  return sideBySide(
    made.sort((a, b) => {
      const [x, y] = [
        `${sortKey(a.happened)} ${a.claims[0]!.id}`,
        `${sortKey(b.happened)} ${b.claims[0]!.id}`,
      ]
      return x < y ? -1 : 1
    }),
  )
}

function saidEnd({ said }: { said: Interval }): string {
  const bounds = intervalBounds(said)
  return bounds ? `${bounds[1]} ${bounds[0]}` : OPEN_START
}

/** Each line followed by those that contradict it. */
function sideBySide<C extends Held>(lines: readonly StripLine<C>[]): StripLine<C>[] {
  const done = new Set<StripLine<C>>()
  for (const line of lines) {
    done.add(line)
    for (const other of lines)
      if (other.claims.some(({ id }) => line.against.includes(id))) done.add(other)
  }
  return [...done]
}

/**
 * How a state ages on an axis: the days after its time, each with how many days it then is since it
 * was last said. Nothing ages before it was said, and nothing after what is known ends.
 */
export function ageing(
  line: { happened?: Interval; lastSaid: Interval },
  axis: Span & { untilMinutes?: number },
): Ageing[] {
  const [state, said] = [
    line.happened === undefined ? undefined : spanOn(axis, line.happened),
    spanOn(axis, line.lastSaid),
  ]
  if (!state) return []
  const [end, saidUntil] = [
    Math.min(axis.untilMinutes ?? Infinity, axis.endMinutes),
    said?.endMinutes ?? state.endMinutes,
  ]
  const segments: Ageing[] = []
  for (let at = state.endMinutes; at < end;) {
    const days = at < saidUntil ? 0 : Math.floor((at - saidUntil) / DAY) + 1
    const next = Math.min(end, days === 0 ? saidUntil : saidUntil + days * DAY)
    segments.push({ startMinutes: at, endMinutes: next, days })
    at = next
  }
  return segments
}
