import type { Sort } from '#lib/filter'
import type { ClaimView, PlaceView } from '../map/map-data'
import type { Layer } from '../map/layers'
import { STANDINGS, intervalBounds, partText } from '#lib/model'
import { byPlace } from './by-place'

/**
 * A row of the table: a claim, all the places it stands at, and how many claims contradict it. A
 * claim is one row, over however many places.
 */
export type TableRow = {
  claim: ClaimView
  /** `part` is a `partText`, with its direction. */
  places: { view: PlaceView; part: string }[]
  against: number
}

type Names = {
  place: (id: string) => PlaceView | undefined
  source: (id: string) => { name: string } | undefined
  layers: readonly Layer[]
}

/** When a time begins, for ordering; a time without a beginning or none at all comes last. */
const begins = (time: string | undefined) => (time && intervalBounds(time)?.[0]) || '~'

/** How many claims contradict a claim. */
const against = ({ relations }: ClaimView) =>
  new Set(relations.filter(({ kind }) => kind === 'contradicts').map(({ to }) => to)).size

/**
 * The claims as rows, ordered by a column; equal ones stay as the map is read (north to south,
 * areas, then what has no place).
 */
export function tableRows(
  claims: readonly ClaimView[],
  { by, down }: Sort,
  { place, source, layers }: Names,
): TableRow[] {
  const asRead = [
    ...new Set([...byPlace(claims, place).flatMap((group) => group.claims), ...claims]),
  ]
  const rows = asRead.map((claim): TableRow => ({
    claim,
    places: claim.places.flatMap((item) =>
      place(item.place) ? [{ view: place(item.place)!, part: partText(item) }] : [],
    ),
    against: against(claim),
  }))
  if (by === 'place') return down ? rows.reverse() : rows
  const keys: Record<Exclude<Sort['by'], 'place'>, (row: TableRow) => string | number> = {
    happened: ({ claim }) => begins(claim.happened),
    said: ({ claim }) => begins(claim.said),
    kind: ({ claim }) => layers.findIndex((layer) => layer.kind === claim.kind),
    speaker: ({ claim }) => source(claim.speaker)?.name ?? claim.speaker,
    outlet: ({ claim }) => source(claim.outlet)?.name ?? claim.outlet,
    standing: ({ claim }) => STANDINGS.indexOf(claim.standing),
    against: (row) => row.against,
  }
  const key = keys[by]
  const order = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : String(a) < String(b)
        ? -1
        : String(a) > String(b)
          ? 1
          : 0
  return rows.sort((a, b) => order(key(a), key(b)) * (down ? -1 : 1))
}
