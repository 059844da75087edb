import type { Gazetteer } from '#lib/gazetteer'
import { SITE_KINDS, intervalBounds, originalOf, partText } from '#lib/model'
import type { Claim, Document, Issue, Source } from '#lib/model'
import { holdsAddress, isAddress } from './addresses'

type Found = Pick<Issue, 'value' | 'rule' | 'cure'>
type Known = { sources: ReadonlyMap<string, Source>; gazetteer: Gazetteer }

/** Parts that lie more finely than a town and its surroundings. */
const FINE_PARTS: readonly string[] = ['centre', 'outside', 'along']
/** A clock time that is no full hour, in the digits of any script. */
const MINUTE = /(?<!\p{Nd})\p{Nd}{1,2}[:.٫]\p{Nd}{2}(?!\p{Nd})(?<![:.٫][0٠۰]{2})/u
const HOUR_MS = 60 * 60 * 1000

/** Everybody whom a claim names, in whatever role. */
const namedBy = ({ speaker, alsoSaidBy = [], via = [], unverifiedBy, evidence }: Claim) => [
  ...[speaker, ...alsoSaidBy, ...via, ...(unverifiedBy ? [unverifiedBy] : [])],
  ...(evidence.media ?? []).flatMap(({ geolocated }) => geolocated?.by ?? []),
]

/** The protected sources that a claim names, each once. */
export const witnessesOf = (claim: Claim, sources: ReadonlyMap<string, Source>): string[] => [
  ...new Set(namedBy(claim).filter((id) => sources.get(id)?.protected)),
]

/**
 * What would let somebody find a protected source that a claim names, whatever its role: ground
 * finer than a town, an address, the minute of a clock.
 */
export function protectionRules(claim: Claim, known: Known): Found[] {
  if (witnessesOf(claim, known.sources).length === 0) return []
  return [...placeRules(claim, known), ...addressRules(claim), ...minuteRules(claim)]
}

function placeRules({ places }: Claim, { gazetteer }: Known): Found[] {
  const isSite = (id: string) =>
    (SITE_KINDS as readonly string[]).includes(gazetteer.place(id)?.properties.kind ?? '')
  const fine = places.flatMap((item) => [
    ...(FINE_PARTS.includes(item.part) ||
    item.quadrant !== undefined ||
    item.basis === 'inferred' ||
    isSite(item.place)
      ? [`${item.place} ${partText(item)}`]
      : []),
    ...(item.alternatives ?? []).filter(isSite),
  ])
  return fine.map((value) => ({
    value,
    rule: 'places a protected speaker more finely than the document may',
    cure: "Use the town as a whole or its 'parts', as the text does, or no place.",
  }))
}

function addressRules(claim: Claim): Found[] {
  const { places, placeWords, timeWords, summary, note, evidence } = claim
  const words = [placeWords, ...places.map(({ phrase }) => phrase)]
  const sentences = [summary, note, timeWords, evidence.quote]
  return [
    ...words.filter((text) => text !== undefined && isAddress(text)),
    ...sentences.filter((text) => text !== undefined && holdsAddress(text)),
  ].map((text) => ({
    value: text!,
    rule: 'is an address, or holds one, in a claim of a protected speaker',
    cure: 'Name the town alone, or quote other words.',
  }))
}

/** Whether an interval is shorter than an hour, or begins or ends within one. */
function tellsMinute(interval: string | undefined): boolean {
  const bounds = interval === undefined ? undefined : intervalBounds(interval)
  if (!bounds) return false
  // Days of 24 hours: an interval is text, of which only the length counts here.
  const [from, until] = bounds.map((end) =>
    end.endsWith('T24:00')
      ? Date.parse(`${end.slice(0, 10)}T00:00Z`) + 24 * HOUR_MS
      : Date.parse(`${end}Z`),
  ) as [number, number]
  return from % HOUR_MS !== 0 || until % HOUR_MS !== 0 || until - from < HOUR_MS
}

function minuteRules({ eventTime, asOf, reportedAt, timeWords, evidence }: Claim): Found[] {
  const taken = (evidence.media ?? []).map((media) =>
    media.identifying ? undefined : media.taken?.time,
  )
  return [
    ...[eventTime, asOf, reportedAt, ...taken].filter(tellsMinute),
    ...(timeWords !== undefined && MINUTE.test(timeWords) ? [timeWords] : []),
  ].map((value) => ({
    value: value!,
    rule: 'tells to the minute when a protected speaker saw or spoke',
    cure: 'Widen it to full hours, one at least, and leave the minutes out of the words.',
  }))
}

/**
 * A protected source speaks in one document only, whose republications and other codings count as
 * it: two texts never lead to one witness. And it publishes none, since a text is found by its
 * words.
 */
export function oneDocumentIssues(
  claims: readonly Claim[],
  documents: readonly Document[],
  { sources }: Pick<Known, 'sources'>,
): { document: string; record: string; found: Found }[] {
  const original = new Map(documents.map((document) => [document.id, originalOf(document)]))
  const first = new Map<string, string>()
  const told = new Set<string>()
  const spoken = claims.flatMap((claim) =>
    witnessesOf(claim, sources).flatMap((id) => {
      const text = original.get(claim.document) ?? claim.document
      if (!first.has(id)) first.set(id, text)
      const [key, before] = [`${id} ${claim.document}`, first.get(id)!]
      if (before === text || told.has(key)) return []
      told.add(key)
      return [
        {
          document: claim.document,
          record: claim.id,
          found: {
            value: id,
            rule: `is a protected speaker, who speaks in '${before}' already`,
            cure: 'Give the speaker of this text a record of its own: two texts must not lead to one witness.',
          },
        },
      ]
    }),
  )
  const published = documents
    .filter(({ outlet }) => sources.get(outlet)?.protected)
    .map(({ id, outlet }) => ({
      document: id,
      record: id,
      found: {
        value: outlet,
        rule: 'is a protected source and publishes a document, which is found by its words',
        cure: 'Name the outlet that carried the text, or leave the document out.',
      },
    }))
  return [...published, ...spoken]
}
