import { DayMemory } from '../day-memory'
import type { ClaimDraft, DraftQuestion, Opinion, Read, ReadPlace } from '../draft'
import { restsOn } from '../from'
import type { Grammar } from '../grammar'
import { listOfHeld, nearestList, placeLists } from '../place-lists'
import { PlaceMemory } from '../place-memory'
import { publishedDays, timesRead } from '../publication'
import { shortQuote } from '../quote'
import type { ReadOptions } from '../read-options'
import type { Sentence } from '../sentences'
import { noPlaces } from '../set-aside'
import { SpeakerMemory, nearestFrame } from '../speaker-memory'
import type { ModelClaim } from './answer'
import { toldDeed } from './deed'
import type { Deed } from './deed'

/**
 * A model's claim of which every word stands in the text. `draft`: where the rules read the same
 * values in these words; else it is no more than opinions on the draft of a rule.
 */
export type CheckedClaim = {
  deed: Deed
  evidence: ClaimDraft['evidence']
  opinions: Omit<Opinion, 'agrees'>[]
  days?: { from: string; to: string }
  draft?: ClaimDraft
}

/** Whether two stretches of words name the same: one holds the other. */
export const areSame = (a: string, b: string): boolean => {
  const [one, other] = [a.toLowerCase().trim(), b.toLowerCase().trim()]
  return one !== '' && other !== '' && (one.includes(other) || other.includes(one))
}

/** Holds one claim of a model against its sentence; `undefined` where its evidence does not stand. */
export function checkClaim(
  claim: ModelClaim,
  sentence: Sentence,
  grammar: Grammar,
  model: string,
  { document, language, gazetteer, sources }: ReadOptions,
): CheckedClaim | undefined {
  const { text } = sentence
  const stands = (words: string | null): words is string => words !== null && text.includes(words)
  const deed = toldDeed(text, language, grammar, claim)
  if (!deed) return undefined
  const said = [
    ...claim.places.map(({ name }) => name),
    ...[claim.speaker.words, claim.days?.words, claim.holder, claim.perpetrator].flatMap(
      (words) => words ?? [],
    ),
  ]
  // words that the text does not have were made up, and so may be the rest
  if (!said.every(stands)) return undefined
  if (
    (claim.speaker.is === 'named') !== (claim.speaker.words !== null) &&
    claim.speaker.is !== 'unnamed'
  )
    return undefined
  const { item } = deed
  const rule = `model:${model}`
  const by = (words: string) => {
    const start = text.indexOf(words)
    return restsOn(sentence, { start, end: start + words.length }, rule, 'likely')
  }
  const opinion = (field: Opinion['field'], words: string | null | undefined) =>
    words ? [{ field, words, from: by(words) }] : []
  const opinions = [
    {
      field: 'speaker' as const,
      words: claim.speaker.words ?? claim.speaker.is,
      from: by(claim.speaker.words ?? claim.quote),
    },
    ...claim.places.flatMap(({ name }) => opinion('places', name)),
    ...opinion('days', claim.days?.words),
    ...opinion('holder', claim.holder),
    ...opinion('perpetrator', claim.perpetrator),
  ]
  const evidence = { start: sentence.start, end: sentence.end, quote: shortQuote(text, item) }
  const checked: CheckedClaim = {
    deed,
    evidence,
    opinions,
    ...(claim.days && { days: { from: claim.days.from, to: claim.days.to } }),
  }
  const questions: DraftQuestion[] = []

  const frames = grammar.framesOf(text)
  const frame = nearestFrame(frames, item.at)
  const speaker = new SpeakerMemory(grammar, sources).speaker(sentence, frames, item.at)
  const isSpeaker =
    speaker.value.is === claim.speaker.is &&
    frame?.is !== 'pronoun' &&
    !frame?.ofText &&
    (frame !== undefined || (!/["“”«»]/u.test(text) && frames.length === 0)) &&
    (speaker.value.is !== 'named' || areSame(speaker.value.name, claim.speaker.words!))
  if (!isSpeaker) return checked
  if (frame === undefined) questions.push({ field: 'speaker', ask: 'who-says' })
  const source = speaker.value.is === 'named' ? speaker.value.source : undefined
  if (claim.speaker.source !== null && claim.speaker.source !== source)
    questions.push({ field: 'speaker', ask: 'who-says', words: claim.speaker.source })

  const published = publishedDays(document.published)
  const times = timesRead(grammar, text, published, undefined)
  if (times.some(({ kind, days }) => kind === 'since' && days)) return checked
  const when = new DayMemory(published, grammar)
  if (when.isLongAgo(times)) return checked
  const clause = text.indexOf(claim.quote)
  // a clause that tells a deed by itself tells its day as well
  const near = deed.ofSentence
    ? times
    : times.filter(({ start, end }) => start >= clause && end <= clause + claim.quote.length)
  const own = when.own(sentence, near, item)
  const isDay =
    own !== undefined &&
    claim.days !== null &&
    own.value.from === claim.days.from &&
    own.value.to === claim.days.to &&
    areSame(
      text.slice(own.from.start - sentence.start, own.from.end - sentence.start),
      claim.days.words,
    )
  if (!isDay)
    questions.push({ field: 'days', ask: 'when', ...(claim.days && { words: claim.days.words }) })

  const where = new PlaceMemory(gazetteer)
  const mentions = grammar.placesOf(
    text,
    (name) => where.lookedUp(name).place !== undefined,
    noPlaces(sentence, frames, times),
    (name) => grammar.peopleIn(text).includes(name),
    grammar.heldIn(text),
  )
  const lists = placeLists(text, mentions, grammar)
  const list =
    deed.kind === 'control' ? listOfHeld(lists, deed.item, text, grammar) : nearestList(lists, item)
  if (!list || list.some(({ anaphor, aside, nowhere }) => anaphor || aside || nowhere))
    return checked
  if (claim.places.length === 0) return checked
  if (!claim.places.every(({ name }) => list.some((mention) => areSame(mention.name, name))))
    return checked
  const places: Read<ReadPlace>[] = list.flatMap((mention) =>
    where.read(sentence, mention, mentions),
  )
  for (const { value } of places) {
    if (value.place === undefined)
      questions.push({ field: 'places', ask: 'which-place', words: value.name })
    const told = claim.places.find(({ name }) => areSame(value.name, name))
    if (told && told.place !== null && told.place !== value.place)
      questions.push({ field: 'places', ask: 'which-place', words: told.place })
  }

  const party = (
    field: 'holder' | 'perpetrator',
    words: string | null,
    read: string | undefined,
  ) => {
    if (words !== null && read !== undefined && !grammar.isBareParty(read) && areSame(words, read))
      return { [field]: { value: read, from: by(words) } }
    if (words !== null || field === 'holder')
      questions.push({ field, ask: 'which-party', ...(words !== null && { words }) })
    return {}
  }
  const hedge = grammar.hedgeOf(text)
  if (hedge) return checked
  const common = {
    document: document.id,
    evidence,
    from: restsOn(sentence, item, rule, 'likely'),
    speaker,
    places,
    ...(isDay && { days: own }),
    standing: 'stated' as const,
    questions,
  }
  const draft: ClaimDraft =
    deed.kind === 'casualties'
      ? {
          ...common,
          kind: deed.kind,
          harm: { value: 'killed', from: by(claim.count!.words) },
          count: { value: deed.item.count, from: by(claim.count!.words) },
          group: { value: deed.item.group, from: common.from },
          scope: { value: deed.item.scope, from: common.from },
          ...party('perpetrator', claim.perpetrator, deed.item.perpetrator),
        }
      : deed.kind === 'incident'
        ? {
            ...common,
            kind: deed.kind,
            type: { value: deed.item.type, from: common.from },
            ...party('perpetrator', claim.perpetrator, deed.item.perpetrator),
          }
        : {
            ...common,
            kind: deed.kind,
            status: { value: deed.item.status, from: common.from },
            ...party('holder', claim.holder, deed.item.own ? undefined : deed.item.holder),
          }
  return { ...checked, draft }
}
