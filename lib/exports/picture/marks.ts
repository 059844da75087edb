import type { Position } from 'geojson'
import { namesOfPlace } from '#lib/gazetteer'
import { recordLanguages } from '#lib/words'
import type { Words } from '#lib/words'
import { isAreaPlace } from '../rows/claim-ground'
import type { Records } from '../rows/records'
import { pathOf } from './frame'
import type { Frame } from './frame'
import { clashAt } from '#lib/views'
import type { Clash } from '#lib/views'
import { areaMark, areaSize, placeMark, tallied } from './glyph'
import { INK, PAPER, SOFT } from './footprints'
import type { PictureClaim } from './footprints'
import { svgText, textWidth } from './svg'
import type { Svg } from './svg'

/** A part of a picture, by its middle, in pixels. */
export type TakenBox = { x: number; y: number; width: number; height: number }
type Mark = {
  place: string
  name: string
  other?: string
  claims: PictureClaim[]
  area: boolean
  x: number
  y: number
  /** The places that it stands for. */
  places: string[]
  /** What it counts is only possible. */
  ghost: boolean
}

/** How the claims of a mark are contradicted. */
type ClashOf = (mark: Pick<Mark, 'claims' | 'places'>) => Clash | undefined

/** Pixels a settlement's mark takes, with the sign of a contradiction. */
const MARK = 36
/**
 * How far an area's label may be moved aside, the nearest first: towards the west, where this
 * coast's labels stand in the sea.
 */
const STEPS = Array.from({ length: 16 }, (_, i) => i * 13)
const ASIDE = STEPS.flatMap((dx) =>
  STEPS.slice(0, 9).flatMap(
    (dy) =>
      [
        [-dx, dy],
        [-dx, -dy],
      ] as const,
  ),
).sort(([ax, ay], [bx, by]) => ax * ax + ay * ay - bx * bx - by * by)

const touch = (a: TakenBox, b: TakenBox) =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 2 &&
  Math.abs(a.y - b.y) < (a.height + b.height) / 2 + 2

/** Where the mark of a place stands: its point, or the label of an area. */
function anchorOf(id: string, { place }: Pick<Records, 'place'>): Position | undefined {
  const found = place(id)
  return (
    found &&
    ((isAreaPlace(found) ? found.properties.label : undefined) ?? found.geometry?.coordinates)
  )
}

/**
 * One mark a place, those with most claims first; ties by id. Where a place has none, what is only
 * `possible` there is a ghost.
 */
function marksOf(
  claims: readonly PictureClaim[],
  possible: readonly PictureClaim[],
  records: Pick<Records, 'place' | 'footprint' | 'settings'>,
  { lang }: Words,
  frame: Frame,
): Mark[] {
  const sure = byPlaceOf(claims)
  const maybe = [...byPlaceOf(possible)].filter(([id]) => !sure.has(id))
  return [...sure, ...maybe]
    .flatMap(([id, list], i) => {
      const [place, anchor] = [records.place(id), anchorOf(id, records)]
      if (!place || !anchor) return []
      const [x, y] = frame.project(anchor)
      const area = isAreaPlace(place)
      const outline = area && records.footprint(id, 'whole')?.geometry
      const inSight = area
        ? !outline || pathOf(outline, frame) !== ''
        : x >= 0 && y >= 0 && x <= frame.width && y <= frame.height
      const { name, other } = namesOfPlace(place, lang, recordLanguages(records.settings))
      return !inSight
        ? []
        : [
            {
              place: id,
              name,
              other: other?.text,
              claims: list,
              area,
              x,
              y,
              places: [id],
              ghost: i >= sure.size,
            },
          ]
    })
    .sort(
      (a, b) =>
        Number(a.area) - Number(b.area) ||
        Number(a.ghost) - Number(b.ghost) ||
        b.claims.length - a.claims.length ||
        (a.place < b.place ? -1 : 1),
    )
}

/** Claims by the places they are about. */
function byPlaceOf(claims: readonly PictureClaim[]): Map<string, PictureClaim[]> {
  const byPlace = new Map<string, PictureClaim[]>()
  for (const claim of claims)
    for (const id of new Set(claim.places.map(({ place }) => place)))
      byPlace.set(id, [...(byPlace.get(id) ?? []), claim])
  return byPlace
}

/**
 * Marks so that none covers another: settlements gather at the one with most claims, labels of
 * areas move aside. `kept` are parts of the picture that stay free.
 */
function layOut(
  marks: readonly Mark[],
  frame: Frame,
  kept: readonly TakenBox[],
): { marks: Mark[]; boxes: TakenBox[] } {
  const [laid, boxes] = [[] as Mark[], [...kept]]
  for (const mark of marks) {
    const [width, height] = mark.area ? areaSize(mark.name, mark.claims.length) : [MARK, MARK]
    const held = (x: number, y: number): TakenBox =>
      mark.area
        ? {
            x: Math.min(Math.max(x, width / 2 + 8), frame.width - width / 2 - 8),
            y: Math.min(Math.max(y, 24), frame.height - 40),
            width,
            height,
          }
        : { x, y, width, height }
    const free = (mark.area ? ASIDE : ASIDE.slice(0, 1))
      .map(([dx, dy]) => held(mark.x + dx, mark.y + dy))
      .find(
        (box) => !(mark.area ? boxes : boxes.slice(kept.length)).some((other) => touch(box, other)),
      )
    const crowd = laid.find(
      (other) =>
        !other.area && touch({ ...mark, width, height }, { ...other, width: MARK, height: MARK }),
    )
    if (free) {
      boxes.push(free)
      laid.push({ ...mark, x: free.x, y: free.y })
    } else if (crowd) {
      // what is only possible is never counted among what surely is meant
      if (crowd.ghost === mark.ghost) crowd.claims = [...new Set([...crowd.claims, ...mark.claims])]
      crowd.places.push(...mark.places)
    }
  }
  return { marks: laid, boxes }
}

/**
 * Names beside their marks where there is room: in the picture's language, under it in the other
 * script.
 */
function names(marks: readonly Mark[], boxes: TakenBox[], frame: Frame, clashOf: ClashOf): Svg[] {
  const named = marks.filter(({ area }) => !area)
  return drawNames(
    named.map(({ name, other, places, claims, x, y }) => ({
      name,
      other,
      x,
      y,
      places: places.length,
      clash: clashOf({ claims, places }) !== undefined,
    })),
    boxes,
    frame,
  )
}

/** A mark that has a name beside it; `places` is how many it stands for. */
export type NamedMark = {
  name: string
  other?: string | undefined
  x: number
  y: number
  places: number
  clash: boolean
}

/** Names beside marks where there is room. `boxes` are those that are taken, and grow. */
export function drawNames(
  marks: readonly NamedMark[],
  boxes: TakenBox[],
  frame: Pick<Frame, 'width'>,
): Svg[] {
  return marks.flatMap(({ name, other, places, clash, x, y }) => {
    const gap = clash ? 27 : 22
    const first = places > 1 ? `${name} +${places - 1}` : name
    const halo = {
      stroke: PAPER,
      'stroke-width': 3.5,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    }
    for (const lines of other ? [[first, other], [first]] : [[first]]) {
      const [width, height] = [
        Math.max(...lines.map((line) => textWidth(line, 13))),
        lines.length * 15,
      ]
      for (const side of [1, -1]) {
        const box = { x: x + side * (gap + width / 2), y, width, height }
        if (
          box.x - width / 2 < 4 ||
          box.x + width / 2 > frame.width - 4 ||
          boxes.some((other) => touch(box, other))
        )
          continue
        boxes.push(box)
        const [left, anchor] = [x + side * (gap - 1), side > 0 ? 'start' : 'end']
        return lines.map((line, i) =>
          svgText(line, {
            x: left,
            y: y + 4.5 + (i - (lines.length - 1) / 2) * 15,
            'font-size': i ? 12 : 13,
            fill: i ? SOFT : INK,
            'text-anchor': anchor,
            ...halo,
          }),
        )
      }
    }
    return []
  })
}

/**
 * The marks of claims with their names, and as ghosts those of what is only `possible`; `kept` are
 * boxes that labels leave free, and `find` knows the claims that the filter hides, for the sign of a
 * contradiction with them.
 */
export function drawMarks(
  claims: readonly PictureClaim[],
  possible: readonly PictureClaim[],
  records: Pick<Records, 'place' | 'footprint' | 'settings'>,
  words: Words,
  frame: Frame,
  kept: readonly TakenBox[],
  find: (id: string) => Pick<PictureClaim, 'places'> | undefined,
): Svg[] {
  const shown = new Set([...claims, ...possible].map(({ id }) => id))
  const clashOf: ClashOf = (mark) => clashAt(mark.claims, mark.places, find, (id) => shown.has(id))
  const { marks, boxes } = layOut(marksOf(claims, possible, records, words, frame), frame, kept)
  return [
    ...names(marks, boxes, frame, clashOf),
    ...marks.map((mark) =>
      mark.area
        ? areaMark(
            mark.name,
            tallied(mark.claims),
            words,
            mark.x,
            mark.y,
            clashOf(mark),
            mark.ghost,
          )
        : placeMark(
            tallied(mark.claims),
            mark.x,
            mark.y,
            mark.places.length > 1,
            clashOf(mark),
            mark.ghost,
          ),
    ),
  ]
}
