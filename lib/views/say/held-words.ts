import { apart } from './matter-words'
import { HOLD_OF_STATUS } from '#lib/model'
import type { ControlStatus } from '#lib/model'
import type { Words } from '#lib/words'
import type { HeldPart, HeldPlace } from '../control/held-places'
import type { ClaimView } from '../map/map-data'
import { partWords } from './claim-words'

type Names = { source: (id: string) => { name: string; short?: string } | undefined }

/** How long a line on the map may be, in letters, and how many lines a place has at most. */
const [LINE, LINES] = [60, 4]

/** Who or how, as short as the map needs it: only the name of whoever is said to have the place. */
function briefHold(hold: NonNullable<ClaimView['hold']>): string {
  return HOLD_OF_STATUS[hold.status as ControlStatus] === 'has' ? hold.label : hold.words
}

/** What is said of one part, with who says it: "government forces (SOHR) ≠ Assad loyalists (AP)". */
function partLine({ part, claims, contested }: HeldPart, names: Names, words: Words): string {
  const { say, list } = words
  const said = new Map<string, Set<string>>()
  for (const claim of claims) {
    const state = briefHold(claim.hold!)
    const source = names.source(claim.body) ?? names.source(claim.speaker)
    said.set(
      state,
      (said.get(state) ?? new Set()).add(source?.short ?? source?.name ?? claim.speaker),
    )
  }
  const each = [...said].map(([state, who]) => ({
    full: say('held.state', { state, voices: list([...who]) }),
    short: say('held.state', { state, voices: say('count.speaker', { count: who.size }) }),
  }))
  const lineOf = (states: readonly string[]) => {
    const text = states.join(contested && states.length > 1 ? ' ≠ ' : ' · ')
    return part === 'whole' ? text : say('held.part', { part: partWords(part, words), text })
  }
  const lines = [
    lineOf(each.map(({ full }) => full)),
    lineOf(each.map(({ short }) => short)),
    `${lineOf([each[0]!.full])} …`,
    `${lineOf([each[0]!.short])} …`,
  ]
  return lines.find((line) => line.length <= LINE) ?? lines.at(-1)!
}

/** What is said of who has each part of a place, a line a part, for a caption on the map. */
export function heldLines({ held }: HeldPlace, names: Names, words: Words): string[] {
  const lines = held.map((part) => partLine(part, names, words))
  return lines.length <= LINES ? lines : [...lines.slice(0, LINES - 1), '…']
}

/** What the mark of a place says aloud. */
export function heldWords(places: readonly HeldPlace[], names: Names, words: Words): string {
  return places
    .map((place) =>
      words.say('held.mark', {
        name: place.place.name,
        text: apart(heldLines(place, names, words), words),
      }),
    )
    .join('. ')
}
