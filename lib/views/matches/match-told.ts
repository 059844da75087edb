import type { Accord, Pairing } from '#lib/matches'
import type { Words } from '#lib/words'
import type { ClaimView } from '../map/map-data'
import { happenedWords, trueTo } from '../say/claim-words'
import type { MatchList } from './match-query'

/** What a row says that stands beside others in a list of matches, in the reader's language. */
export type MatchTold = {
  id: string
  summary: string
  when: string
  where: string
  /** Who says it. */
  says: string
  type: string
  sides: string
  /** Its dead in its own words; empty where it does not say them. */
  killed: string
}

/** Look-ups that telling a row takes. */
export type MatchNames = {
  source: (id: string) => string | undefined
  /** A place by its id. */
  place: (id: string) => string | undefined
  /** Where a claim was published: its document, or the dataset. */
  outlet: (claim: ClaimView) => string
}

/** The parts of a claim's details that name its sides. */
const SIDES = ['between', 'by', 'against']

/** Puts what a row says into words. */
export function matchTold(claim: ClaimView, names: MatchNames, words: Words): MatchTold {
  const { say, join } = words
  const detail = (id: string) => claim.details.find((one) => one.id === id)?.text
  const speakers = [claim.speaker, ...(claim.alsoSaidBy ?? [])]
  return {
    id: claim.id,
    summary: claim.summary,
    when: happenedWords(claim, words),
    where: join([...new Set(claim.places.map(({ place }) => names.place(place) ?? place))]),
    // An outlet that speaks itself is named once.
    says: speakers.every((id) => id === claim.outlet)
      ? names.outlet(claim)
      : say('matches.saysIn', {
          names: join([...new Set(speakers.map((id) => names.source(id) ?? id))]),
          outlet: names.outlet(claim),
        }),
    type: detail('type') ?? words.term('kindOne', claim.kind),
    sides: claim.details
      .filter(({ id }) => SIDES.includes(id))
      .map(({ term, text }) => say('matches.termed', { term, text }))
      .join(' · '),
    killed: (claim.toll ?? claim.deaths)?.words ?? '',
  }
}

/** What is set side by side of two rows, in the order of the list. */
export const MATCH_LINES = ['when', 'where', 'says', 'type', 'sides', 'killed'] as const
type LineId = (typeof MATCH_LINES)[number]

/** A line of two rows beside each other; `accord` where they can be compared in it. */
export type MatchLine = {
  id: LineId
  label: string
  here: string
  there: string
  accord?: Accord
}

/** Two rows line by line; what neither says is left out. */
export function matchLines(
  here: MatchTold,
  there: MatchTold,
  pairing: Pick<Pairing, 'type' | 'sides' | 'deaths'>,
  { say }: Words,
): MatchLine[] {
  const accords: Partial<Record<LineId, Accord>> = {
    type: pairing.type,
    sides: pairing.sides,
    killed: pairing.deaths,
  }
  return MATCH_LINES.filter((id) => here[id] !== '' || there[id] !== '').map((id) => ({
    id,
    label: say(`matches.line.${id}`),
    here: here[id],
    there: there[id],
    ...(accords[id] && { accord: accords[id] }),
  }))
}

/**
 * Why two rows are paired, in a few phrases: how far apart, and why so far is allowed; how many days
 * apart; what agrees and what differs.
 * @param reach metres that are allowed beyond precision.
 */
export function matchReasons(
  pairing: Pick<Pairing, 'metres' | 'within' | 'days' | 'type' | 'sides' | 'deaths'>,
  reach: number,
  words: Words,
): string[] {
  const { say } = words
  const { metres, within, days, type, sides, deaths } = pairing
  return [
    metres < 100 ? say('matches.samePoint') : say('matches.apart', { km: kilometres(metres) }),
    ...(metres > reach ? [say('matches.rough', { known: trueTo(within - reach, words) })] : []),
    days === 0 ? say('matches.sameDay') : say('matches.daysApart', { count: days }),
    ...(type === 'unsaid' ? [] : [say(`matches.type.${type}`)]),
    ...(sides === 'unsaid' ? [] : [say(`matches.sides.${sides}`)]),
    ...(deaths === 'unsaid' ? [] : [say(`matches.deaths.${deaths}`)]),
  ]
}

/** No more digits than a distance between places deserves. */
const kilometres = (metres: number) =>
  metres < 10_000 ? Math.round(metres / 100) / 10 : Math.round(metres / 1000)

/** Rows on one page of a list. */
export const MATCHES_PER_PAGE = 25

/** A row of a list: what it says, and its best pair. */
export type MatchEntry = {
  told: MatchTold
  pair?: {
    told: MatchTold
    lines: MatchLine[]
    reasons: string[]
    /** How many other rows of the other side are within reach as well. */
    others: number
  }
}

/** How many rows each list has. */
export type MatchCounts = Record<MatchList, number>
