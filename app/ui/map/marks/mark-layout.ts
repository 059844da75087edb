import type { VisibleArea } from '../labels/keep-in-frame'
import { layOutAreas } from './area-layout'
import type { ScreenBox, ScreenPoint, Size } from './boxes'
import { boxesAlong, boxesOverlap, distance } from './boxes'
import type { LaidMark, MarkBox } from './laid-mark'
import { besideAnchor } from './spread'

type Options = { sight?: VisibleArea; gatheredSize: (ids: readonly string[]) => Size }

/** The room that the dot of a place takes when its mark stands elsewhere, in pixels. */
const DOT = 6

/** Several marks of settlements as one, the heaviest first. */
type Unit = { members: MarkBox[]; size: Size; step: number }

const byWeight = (a: MarkBox, b: MarkBox) => b.weight - a.weight || (a.id < b.id ? -1 : 1)

/** The box of a unit on its own place. */
const boxOf = ({ members: [head], size: [width, height] }: Unit): ScreenBox => ({
  x: head!.x,
  y: head!.y,
  width,
  height,
})

/**
 * Lays out marks so that none covers another. Where the usual ones would, all marks of settlements
 * shrink; what still has no room stands aside with a line to its place; only what has no room within
 * reach of it is gathered. Labels of areas stand clear of all of these and are never gathered. The
 * order of the input does not matter.
 */
export function layOutMarks(boxes: readonly MarkBox[], options: Options): LaidMark[] {
  const places = boxes.filter(({ floating }) => !floating).sort(byWeight)
  const areas = boxes.filter(({ floating }) => floating).sort(byWeight)
  const rooms = nameRooms(places)
  const laid = layOutPlaces(places, rooms, options)
  const taken = [
    ...laid,
    ...laid.flatMap((mark) =>
      mark.leads.flatMap((lead) => [dotAt(lead), ...boxesAlong(lead, mark)]),
    ),
  ]
  return [...laid, ...layOutAreas(areas, taken, rooms, options.sight)]
}

/** The gap between a mark and its name, and the height of a name with some air, in pixels. */
const [FROM_MARK, NAME] = [4, 24]

/**
 * Where the names of places on their own ground would stand: right of the mark, or left of it where
 * another place is on the right.
 */
function nameRooms(places: readonly MarkBox[]): ScreenBox[] {
  return places.flatMap(({ id, x, y, sizes, nameWidth: width }) => {
    if (width === undefined) return []
    const away = sizes.at(-1)![0] / 2 + FROM_MARK + width / 2
    const sides = [x + away, x - away].map((at) => ({ x: at, y, width, height: NAME }))
    const isOpen = (room: ScreenBox) =>
      !places.some((other) => other.id !== id && boxesOverlap(dotAt(other), room))
    return sides.find(isOpen) ?? []
  })
}

const dotAt = ({ x, y }: ScreenPoint): ScreenBox => ({ x, y, width: DOT, height: DOT })

function layOutPlaces(
  places: readonly MarkBox[],
  rooms: readonly ScreenBox[],
  { sight, gatheredSize }: Options,
): LaidMark[] {
  const crowded = places.some((a, i) =>
    places
      .slice(i + 1)
      .some((b) => boxesOverlap({ ...a, ...wide(a.sizes[0]) }, { ...b, ...wide(b.sizes[0]) })),
  )
  let units = places.map((mark): Unit => {
    const step = crowded ? mark.sizes.length - 1 : 0
    return { members: [mark], size: mark.sizes[step]!, step }
  })
  for (;;) {
    const { laid, left } = stand(units, places, rooms, sight)
    if (left.length === 0) return [...laid].map(([unit, box]) => drawn(unit, box))
    units = gather(units, left, [...laid.keys()], gatheredSize)
  }
}

const wide = ([width, height]: Size) => ({ width, height })

/** Where units stand, and those for which there is no room: first on their places, then aside. */
function stand(
  units: readonly Unit[],
  places: readonly MarkBox[],
  rooms: readonly ScreenBox[],
  sight: VisibleArea | undefined,
) {
  const laid = new Map<Unit, ScreenBox>()
  const free = (box: ScreenBox) => ![...laid.values()].some((other) => boxesOverlap(other, box))
  for (const unit of units) if (free(boxOf(unit))) laid.set(unit, boxOf(unit))
  const aside = units.filter((unit) => !laid.has(unit))
  const dots = aside.flatMap(({ members }) => members.map(dotAt))
  const lines: [ScreenPoint, ScreenPoint][] = []
  const left: Unit[] = []
  for (const unit of aside) {
    const box = besideAnchor(boxOf(unit), {
      taken: [...laid.values()],
      dots,
      lines,
      rooms,
      places,
      sight,
    })
    if (!box) left.push(unit)
    else {
      laid.set(unit, box)
      lines.push([unit.members[0]!, box])
    }
  }
  return { laid, left }
}

/** Joins each unit without room to the nearest that has some. */
function gather(
  units: readonly Unit[],
  left: readonly Unit[],
  laid: readonly Unit[],
  gatheredSize: Options['gatheredSize'],
): Unit[] {
  const guests = new Map<Unit, MarkBox[]>()
  for (const unit of left) {
    const [head] = unit.members
    const host = laid.reduce((best, other) =>
      distance(other.members[0]!, head!) < distance(best.members[0]!, head!) ? other : best,
    )
    guests.set(host, [...(guests.get(host) ?? []), ...unit.members])
  }
  return units
    .filter((unit) => !left.includes(unit))
    .map((unit) => {
      const more = guests.get(unit)
      if (!more) return unit
      const members = [...unit.members, ...more].sort(byWeight)
      return { members, size: gatheredSize(members.map(({ id }) => id)), step: 0 }
    })
    .sort((a, b) => byWeight(a.members[0]!, b.members[0]!))
}

function drawn({ members, step }: Unit, box: ScreenBox): LaidMark {
  const covers = ({ x, y }: ScreenPoint) =>
    Math.abs(x - box.x) <= box.width / 2 && Math.abs(y - box.y) <= box.height / 2
  return {
    ...box,
    at: members[0]!.id,
    ids: members.map(({ id }) => id),
    step,
    leads: members.flatMap(({ x, y }) => (covers({ x, y }) ? [] : { x, y })),
  }
}
