import { worldX, worldY } from '#lib/geo'
import type { BaseName, BaseNameKind } from '#lib/views'
import { boxesOverlap } from '../../marks/boxes'
import type { ScreenBox } from '../../marks/boxes'
import type { GroundView } from './paint-ground'

/** A name where it is drawn, in pixels of the canvas; the second line is the local name. */
export type PlacedName = {
  name: BaseName
  /** The middle of the text, or its start or end beside the dot of a town. */
  x: number
  y: number
  align: 'left' | 'right' | 'center'
  lines: string[]
  dot?: { x: number; y: number }
}

/** How wide a text is at a kind's size, in pixels. */
export type MeasureName = (text: string, kind: BaseNameKind, line: number, rank: number) => number

/** Height of a line of a name, and the gap between a dot and its name, in pixels. */
const [LINE, GAP] = [14, 5]

/** A town whose dot lies this near to a mark is the mark's own place, in pixels. */
const OWN_MARK = 16

/** The zoom from which towns of a rank are named, and the zooms between which areas are. */
const TOWNS_FROM = [3, 5, 6, 6.5, 7.5, 8.5, 9.5, 10.5]
const AREAS: Record<Exclude<BaseNameKind, 'town'>, readonly [from: number, to: number]> = {
  country: [3, 9],
  sea: [3, 13],
  admin1: [6.5, 10],
  disputed: [5.5, 10],
}

/**
 * What stands on the map before names do: marks with names of their own, labels and controls; and
 * marks that bear no name, whose towns are named beside them.
 */
type TakenRoom = { named: readonly ScreenBox[]; unnamed: readonly ScreenBox[] }

type Room = {
  taken: ScreenBox[]
  marks: TakenRoom
  view: GroundView
  beyond: number
}

/** Whether a box lies wholly inside the middle of the canvas that is visible. */
const isInside = (box: ScreenBox, view: GroundView, beyond: number): boolean =>
  box.x - box.width / 2 >= view.width * beyond &&
  box.x + box.width / 2 <= view.width * (1 - beyond) &&
  box.y - box.height / 2 >= view.height * beyond &&
  box.y + box.height / 2 <= view.height * (1 - beyond)

/** Whether a box lies wholly beside the visible middle, where a drag may bring it into view. */
const isBeside = (box: ScreenBox, view: GroundView, beyond: number): boolean =>
  Math.abs(box.x - view.width / 2) - box.width / 2 > view.width * (0.5 - beyond) ||
  Math.abs(box.y - view.height / 2) - box.height / 2 > view.height * (0.5 - beyond)

/** Whether nothing else is there, and the edge of the view does not cut it. */
const isFree = (box: ScreenBox, { taken, view, beyond }: Room): boolean =>
  (isInside(box, view, beyond) || isBeside(box, view, beyond)) &&
  !taken.some((other) => boxesOverlap(box, other))

/**
 * Lays out the names of the basemap so that they cover neither one another nor what claims have on
 * the map, which stand above them and come first: large towns, then seas, countries and provinces
 * once, at the roomiest of their points in view, then smaller towns. Names without room are left out.
 * @param beyond the share of the canvas beyond each edge of what is visible; names of areas stand in
 * what is visible
 * @param marks boxes of marks and their names, and of controls, in pixels of the canvas; a town at an
 * unnamed one is named beside it
 * @param said texts that are on the map already, of places of the project
 */
export function placeNames(
  names: readonly BaseName[],
  view: GroundView,
  beyond: number,
  marks: TakenRoom,
  said: ReadonlySet<string>,
  measure: MeasureName,
): PlacedName[] {
  const room: Room = { taken: [...marks.named, ...marks.unnamed], marks, view, beyond }
  const placed: PlacedName[] = []
  const at = (name: BaseName, i: number): [number, number] => {
    const x = worldX(name.points[i]![0]!, view.scale)
    const middle = view.left + view.width / 2
    const turns = Math.round((middle - x) / view.scale)
    return [x + turns * view.scale - view.left, worldY(name.points[i]![1]!, view.scale) - view.top]
  }
  const towns = names.filter(({ kind }) => kind === 'town')
  const small = towns.findIndex(({ rank }) => rank > 2)
  const [large, rest] = small < 0 ? [towns, []] : [towns.slice(0, small), towns.slice(small)]
  const areas = names.filter(({ kind }) => kind !== 'town')
  const order = ['country', 'sea', 'disputed', 'admin1']
  areas.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.rank - b.rank)
  const inside = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x <= view.width && y <= view.height

  const placeTown = (name: BaseName): void => {
    if (view.zoom < (TOWNS_FROM[name.rank] ?? TOWNS_FROM.at(-1)!)) return
    const [x, y] = at(name, 0)
    if (!inside(x, y) || said.has(name.text)) return
    if (room.marks.named.some((mark) => Math.hypot(mark.x - x, mark.y - y) < OWN_MARK)) return
    const found = townAt(name, x, y, room, measure)
    if (!found) return
    room.taken.push(found.box, { x, y, width: 8, height: 8 })
    placed.push(found.placed)
  }
  const placeArea = (name: BaseName): void => {
    const [from, to] = AREAS[name.kind as keyof typeof AREAS]
    if (view.zoom < from || view.zoom > to) return
    if (placed.some((other) => other.name.kind === name.kind && other.name.text === name.text))
      return
    for (let i = 0; i < name.points.length; i++) {
      const [x, y] = at(name, i)
      if (!inside(x, y)) continue
      for (const lines of linesOf(name)) {
        const width = Math.max(...lines.map((text, line) => measure(text, name.kind, line, 0)))
        const box = { x, y, width: width + 8, height: lines.length * LINE + 6 }
        if (!isInside(box, view, beyond) || !isFree(box, room)) continue
        room.taken.push(box)
        placed.push({ name, x, y, align: 'center', lines })
        return
      }
    }
  }
  large.forEach(placeTown)
  areas.forEach(placeArea)
  rest.forEach(placeTown)
  return placed
}

/** With the local name under it, or without where there is no room. */
const linesOf = ({ text, local }: BaseName): string[][] =>
  local === undefined ? [[text]] : [[text, local], [text]]

/** How far a name must keep from a dot to clear the mark that lies on it; nothing without one. */
function clearOf(x: number, y: number, unnamed: readonly ScreenBox[]) {
  const over = unnamed.find(
    (mark) => Math.abs(mark.x - x) < mark.width / 2 && Math.abs(mark.y - y) < mark.height / 2,
  )
  if (!over) return { left: 0, right: 0, above: 0, below: 0 }
  const [aside, up] = [over.width / 2, over.height / 2]
  return {
    left: x - over.x + aside,
    right: over.x + aside - x,
    above: y - over.y + up,
    below: over.y + up - y,
  }
}

function townAt(
  name: BaseName,
  x: number,
  y: number,
  room: Room,
  measure: MeasureName,
): { box: ScreenBox; placed: PlacedName } | undefined {
  const clear = clearOf(x, y, room.marks.unnamed)
  for (const lines of linesOf(name)) {
    const width = Math.max(...lines.map((text, line) => measure(text, 'town', line, name.rank))) + 2
    const height = lines.length * LINE
    for (const [dx, dy, align] of [
      [clear.right + GAP + width / 2, 0, 'left'],
      [-clear.left - GAP - width / 2, 0, 'right'],
      [0, -clear.above - GAP - height / 2, 'center'],
      [0, clear.below + GAP + height / 2, 'center'],
    ] as const) {
      const box = { x: x + dx, y: y + dy, width, height }
      if (!isFree(box, room)) continue
      const start =
        align === 'left' ? x + clear.right + GAP : align === 'right' ? x - clear.left - GAP : x
      return { box, placed: { name, x: start, y: y + dy, align, lines, dot: { x, y } } }
    }
  }
  return undefined
}
