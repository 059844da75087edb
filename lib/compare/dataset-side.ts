import { NO_DAY, dayText } from '#lib/columns'
import { boxOf, inBox, widenedBox } from '#lib/geo'
import { LONGEST_DAYS } from '#lib/matches'
import type { MatchSpot } from '#lib/matches'
import type { Claim } from '#lib/model'
import { assertUnchanged } from '#lib/store'
import type { ClaimStore, DatasetAbout } from '#lib/store'
import { dayNumberOf } from '#lib/util'
import { datasetClaims, datasetNames } from '#lib/views'
import { namesIn } from '#lib/words'
import { sideRows } from './match-side'
import type { MatchSide } from './match-side'

/** Claims read from the store at once. */
const BATCH = 500
/** A dataset speaks of its places and of the ground around them: about 300 km. */
const AROUND_DEGREES = 3
/** What the days of columns are counted from, as `dayNumberOf` counts. */
const DAY_ZERO = dayNumberOf(dayText(0))

/**
 * An imported dataset as one of the two sides. Only rows of the window are read from the store. Every
 * reading throws `StoreBusy` once the dataset is imported anew, since its rows have other numbers then.
 */
export async function datasetSide(
  store: Pick<ClaimStore, 'about' | 'columns' | 'names' | 'details'>,
  about: DatasetAbout,
): Promise<MatchSide | undefined> {
  const [columns, names] = await Promise.all([store.columns(about.id), store.names(about.id)])
  if (!columns || !names) return undefined
  await assertUnchanged(store, about)
  const { places, from, until, place } = columns
  const spots = places.map(({ lon, lat, level, metres }): MatchSpot[] => [
    { at: [lon, lat], level, metres },
  ])
  const box = boxOf(places.map(({ lon, lat }): [number, number] => [lon, lat]))
  const labels = new Map(names.parties.map(({ id, label }) => [id, label]))

  async function* claims(rows: readonly number[]): AsyncGenerator<{ row: number; claim: Claim }> {
    for (let at = 0; at < rows.length; at += BATCH) {
      const found = (await store.details(about.id, rows.slice(at, at + BATCH))) ?? []
      await assertUnchanged(store, about)
      yield* found
    }
  }

  return {
    id: about.id,
    version: about.version,
    ...(about.days && { days: [dayNumberOf(about.days.first), dayNumberOf(about.days.last)] }),
    ...(box && { box: widenedBox(box, AROUND_DEGREES) }),
    async rows(window, most = Infinity) {
      const found = sideRows(window, (party) => labels.get(party))
      const { days, box } = window
      const wanted: number[] = []
      for (let row = 0; row < columns.length; row++) {
        const at = places[place[row]!]
        const [first, last] = [from[row]! + DAY_ZERO, until[row]! + DAY_ZERO]
        const timed = from[row] !== NO_DAY && last - first < LONGEST_DAYS
        if (at && timed && days && (last < days[0] || first > days[1])) found.otherDays++
        else if (at && timed && box && !inBox(box, at)) found.elsewhere++
        else wanted.push(row)
      }
      if (wanted.length > most) return 'too-many'
      for await (const { row, claim } of claims(wanted))
        found.add(claim, spots[place[row]!] ?? [], row)
      return found
    },
    async views(rows, words) {
      const view = datasetClaims(names.parties, words)
      const byRow = new Map<number, Claim>()
      for await (const { row, claim } of claims(rows)) byRow.set(row, claim)
      return rows.flatMap((row) => {
        const claim = byRow.get(row)
        return claim ? [view(claim, claim.document)] : []
      })
    },
    async names(words) {
      const { sources } = datasetNames(names, words)
      const sourceNames = new Map(sources.map(({ id, name }) => [id, name]))
      const placeNames = new Map(places.map((one) => [one.place, namesIn(one, words.lang).name]))
      return {
        source: (id) => sourceNames.get(id),
        place: (id) => placeNames.get(id),
        outlet: ({ outlet }) => sourceNames.get(outlet) ?? about.label,
      }
    },
  }
}
