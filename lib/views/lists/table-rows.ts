import type { Sort } from '#lib/filter'
import type { ClaimView, PlaceView } from '../map/map-data'
import type { Layer } from '../map/layers'
import { STANDINGS, partText } from '#lib/model'
import { againstIt, asRead, begins, byKey, orderKey } from './order'
import type { OrderKey } from './order'

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

/**
 * The claims as rows, ordered by a column; equal ones stay as the map is read (north to south,
 * areas, then what has no place).
 */
export function tableRows(
  claims: readonly ClaimView[],
  { by, down }: Sort,
  { place, source, layers }: Names,
): TableRow[] {
  const rows = asRead(claims, place).map((claim): TableRow => ({
    claim,
    places: claim.places.flatMap((item) =>
      place(item.place) ? [{ view: place(item.place)!, part: partText(item) }] : [],
    ),
    against: againstIt(claim),
  }))
  if (by === 'place') return down ? rows.reverse() : rows
  const keys: Record<Exclude<Sort['by'], 'place'>, (row: TableRow) => OrderKey> = {
    happened: ({ claim }) => begins(claim.happened),
    said: ({ claim }) => begins(claim.said),
    kind: ({ claim }) => layers.findIndex((layer) => layer.kind === claim.kind),
    speaker: ({ claim }) => source(claim.speaker)?.name ?? claim.speaker,
    outlet: ({ claim }) => source(claim.outlet)?.name ?? claim.outlet,
    standing: ({ claim }) => STANDINGS.indexOf(claim.standing),
    against: (row) => row.against,
    dead: ({ claim }) => orderKey({ by: 'dead' }, claim),
  }
  return rows.sort((a, b) => byKey(keys[by](a), keys[by](b), down))
}
