import type { DayMemory } from './day-memory'
import type { ClaimDraft, Confidence, Read, ReadDays, ReadPlace } from './draft'
import { restsOn } from './from'
import type { Grammar, HeldGround, SpeechFrame, TimeMention } from './grammar'
import type { PartyMemory } from './party-memory'
import type { Published } from './publication'
import type { Sentence } from './sentences'
import { nearestFrame } from './speaker-memory'
import type { SpeakerMemory } from './speaker-memory'

/** What a text has told so far, as far as who holds a place and since when rests on it. */
type Told = {
  grammar: Grammar
  published: Published | undefined
  when: DayMemory
  who: SpeakerMemory
  parties: PartyMemory
}

/**
 * The days of a claim of control: its own, that of the sentence before ("by nightfall they had left"),
 * or that of the report as of which it holds. Nothing where a clause moves the day by nobody knows
 * how much ("days after the army took A").
 */
export function daysHeld(
  { grammar, published, when }: Told,
  sentence: Sentence,
  times: readonly TimeMention[],
  item: HeldGround,
): Read<ReadDays> | undefined {
  const near = item.gap ? times.filter(({ start }) => start >= item.start) : times
  const moved = when.moved(sentence, near, item)
  if (moved.isMoved && !item.isState) return moved.days
  const own = moved.isMoved ? when.own(sentence, near, item) : moved.days
  const at = own && { start: own.from.start - sentence.start, end: own.from.end - sentence.start }
  if (own && !item.isState) return own
  const said = times.findLast(({ days, ofSaying, end }) => days && ofSaying && end <= item.start)
  if (
    item.isState &&
    said &&
    (!at || at.start > item.end) &&
    grammar.wasSo(sentence.text.slice(said.end, item.end))
  )
    return { value: said.days!, from: restsOn(sentence, said, 'time-of-saying', 'likely') }
  // "had encircled it in November", "was in control of it on Tuesday"
  if (
    own &&
    item.isState &&
    !item.passing &&
    // not "since May"
    (own.value.from === own.value.to || own.value.to !== published?.last) &&
    at &&
    at.start >= item.end &&
    !grammar.endsClause(sentence.text.slice(item.end, at.start)) &&
    grammar.wasSo(sentence.text.slice(Math.max(0, item.start - 16), item.end))
  )
    return own
  if (
    at &&
    grammar.isLimit(sentence.text.slice(0, at.start)) &&
    !grammar.endsClause(sentence.text.slice(item.end, at.start))
  )
    return own
  // "a week later" than nobody knows when
  if (
    !own &&
    !item.isState &&
    times.some(({ days, start, end }) => !days && grammar.countsOn(sentence.text.slice(start, end)))
  )
    return undefined
  const day = when.spokenOf
  if (!own && !item.isState && day !== undefined && grammar.laterThatDay(sentence.text))
    return {
      value: { from: day, to: day },
      from: restsOn(sentence, item, 'day-of-sentence-before', 'guess'),
    }
  return published === undefined || item.longAgo
    ? undefined
    : {
        value: { from: published.first, to: published.last },
        from: restsOn(sentence, item, 'holds-as-of-report', 'likely'),
      }
}

/** Who has or loses a place: named, or whom "it", "they" and "its forces" mean. */
export function holderOf(
  { grammar, who, parties }: Told,
  item: HeldGround,
  frames: readonly SpeechFrame[],
): string | undefined {
  const speaker = item.own && nearestFrame(frames, item.at)
  // "they", where "it" speaks, are others
  const isOne = speaker && ['person', 'body'].includes(grammar.pronounMeans(speaker.name) ?? '')
  const isTheirs = speaker && !item.others && !(item.many && isOne)
  const forces = !isTheirs
    ? undefined
    : speaker.is === 'pronoun'
      ? (who.side ?? grammar.forcesOf(who.last?.name ?? ''))
      : grammar.forcesOf(speaker.name)
  const named =
    item.holder === undefined ? undefined : (parties.meant(item.holder).party ?? item.holder)
  // whoever speaks of their own is meant, and nobody whom another sentence names
  const body = isTheirs && speaker.is === 'named' && speaker.body ? speaker.name : undefined
  const before = item.own && !item.first ? parties.before(item.many === true) : undefined
  return (
    forces ??
    (item.vague ? (before ?? named) : named) ??
    body ??
    before ??
    (item.unsaid && !item.own ? parties.goesOn(item.status) : undefined)
  )
}

/** How sure it is who has a place: "its troops" are somebody's, and a passive alone says nobody's. */
export const sureOfHolder = ({ own, vague, holder }: HeldGround): Confidence =>
  own || vague ? 'likely' : holder === undefined ? 'guess' : 'sure'

/** Whether "they", of whom "it" speaks, are others whom nothing names. */
export const isOpen = (item: HeldGround, frames: readonly SpeechFrame[]): boolean =>
  item.own === true && item.many === true && nearestFrame(frames, item.at)?.is === 'pronoun'

/** Who has a place, however they came to. */
const HAS_IT = new Set<string | undefined>(['secured', 'held', 'presence'])

/** Whether the drafts of a sentence tell it in other words: "liberated A and raised its flag over it". */
export function isToldAlready(
  drafts: readonly ClaimDraft[],
  { status }: HeldGround,
  { places, days, holder }: { places: Read<ReadPlace>[]; days?: Read<ReadDays>; holder?: string },
): boolean {
  const where = (of: readonly Read<ReadPlace>[]) =>
    of.map(({ value }) => `${value.name} ${value.part}`).join(' + ')
  return drafts.some(
    (draft) =>
      draft.kind === 'control' &&
      draft.holder?.value === holder &&
      (draft.status?.value === status || (HAS_IT.has(draft.status?.value) && HAS_IT.has(status))) &&
      draft.days?.value.from === days?.value.from &&
      draft.days?.value.to === days?.value.to &&
      where(draft.places) === where(places),
  )
}
