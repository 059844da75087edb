import type { Columns } from '#lib/columns'
import type { Map as LeafletMap } from 'leaflet'
import type { Step } from './steps'

/** What every contender is given: the same claims as plain columns, one entry a claim. */
export type Data = {
  length: number
  from: Uint16Array
  until: Uint16Array
  speaker: Uint8Array
  kind: Uint8Array
  lon: Float64Array
  lat: Float64Array
}

/**
 * One way to draw claims on a Leaflet map. `show` and `filter` come back when all is written to
 * canvas or document, with how many claims are shown.
 */
export type Contender = {
  map: LeafletMap
  show: () => number | Promise<number>
  filter: (step: Step) => number | Promise<number>
}

/**
 * Makes a contender ready: the map stands, nothing is shown yet. Peers take what they need of the
 * columns with `dataOf`; ours takes them as they are.
 */
export type Open = (container: HTMLElement, columns: Columns) => Contender | Promise<Contender>

/** Where every map begins: Syria on one screen. */
export const CENTRE: [lat: number, lon: number] = [35, 37.2]
export const ZOOM = 8

/** Columns as peers are given them; a claim's place becomes its coordinates. */
export function dataOf({ length, from, until, place, profile, places, profiles }: Columns): Data {
  const { kind, speaker } = profiles.facets
  const each = <T extends Uint8Array | Float64Array>(out: T, value: (row: number) => number): T => {
    for (let row = 0; row < length; row++) out[row] = value(row)
    return out
  }
  return {
    length,
    from,
    until,
    speaker: each(new Uint8Array(length), (row) => speaker.codes[speaker.starts[profile[row]!]!]!),
    kind: each(new Uint8Array(length), (row) => kind.codes[kind.starts[profile[row]!]!]!),
    lon: each(new Float64Array(length), (row) => places[place[row]!]!.lon),
    lat: each(new Float64Array(length), (row) => places[place[row]!]!.lat),
  }
}

/** Whether a claim passes a filter: the plain loop that every peer runs. */
export function passes(
  { from, until, speaker, kind }: Data,
  { days, speakersOff, kindsOff }: Step,
): (row: number) => boolean {
  const [first, last] = days ?? [0, 65_535]
  const [noSpeaker, noKind] = [new Uint8Array(256), new Uint8Array(256)]
  for (const code of speakersOff) noSpeaker[code] = 1
  for (const code of kindsOff) noKind[code] = 1
  return (row) =>
    from[row]! <= last &&
    until[row]! >= first &&
    noSpeaker[speaker[row]!] === 0 &&
    noKind[kind[row]!] === 0
}
