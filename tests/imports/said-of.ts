import { kindOf } from '#lib/claims'
import type { Claim } from '#lib/model'
import type { Imported } from './imported'

/**
 * What an import says of a row, on one line: id, when, type, where and how surely, deaths, who it is
 * between or who did it to whom. What is not said is left out.
 */
export function saidOf({ claims, dataset: { columns } }: Imported): string[] {
  const places = new Map(columns.places.map((place) => [place.key, place]))
  return claims.map((claim) => {
    const { deaths, perpetrator, target, participants } = claim as Claim & {
      deaths?: { low: number | null; high: number | null; words: string }
      perpetrator: string[]
      target: string[]
      participants?: string[]
    }
    const [at] = claim.places
    const place = at && places.get(`${at.place}/${at.part}`)
    const named = (ids: readonly string[]) => ids.filter((id) => id !== 'unstated')
    return [
      claim.id.split('/')[1],
      claim.eventTime ?? 'no day',
      kindOf(claim)!.type(claim),
      place ? `${place.name} (${place.level})` : `unplaced: ${claim.placeWords ?? ''}`,
      ...(deaths ? [`${deaths.low ?? '?'} to ${deaths.high ?? '?'} "${deaths.words}"`] : []),
      ...(named(perpetrator).length > 0 ? [`by ${named(perpetrator).join(', ')}`] : []),
      ...(named(target).length > 0 ? [`against ${named(target).join(', ')}`] : []),
      ...(participants ? [`between ${participants.join(', ')}`] : []),
      ...(claim.speaker === 'unattributed' ? [] : [`says ${claim.speaker}`]),
      ...(claim.note ? [`note: ${claim.note}`] : []),
    ].join(' | ')
  })
}
