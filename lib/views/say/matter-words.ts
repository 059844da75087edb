import { intervalWords } from '#lib/filter'
import type { ClaimView } from '../map/map-data'
import { topicsOf } from '#lib/model'
import type { Topic } from '#lib/model'
import type { Words } from '#lib/words'
import { daysOf } from '#lib/timeline'
import { matterAtPlace, mattersOfClaim } from '../lists/matters'

/**
 * `a`, `a and b`, `a, b and c`; of more than `most`, the first and how many more: `a, b and 3
 * more`.
 */
export function listed(items: readonly string[], { list, say }: Words, most = 3): string {
  return list(
    items.length > most
      ? [...items.slice(0, most - 1), say('listed.more', { count: items.length - most + 1 })]
      : items,
  )
}

/** Texts that stand apart from each other: `a; b`, with the semicolon of the language. */
export function apart(texts: readonly string[], { say }: Words): string {
  return texts.join(`${say('list.semicolon')} `)
}

/** Values by how often they come, the first of equals first. */
function byFrequency(values: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value)
}

/**
 * What a claim is about, as a matter's title says it; a lone "running total" would not say of what.
 */
function subject({ toll, type }: ClaimView, { say, term }: Words): string {
  if (!toll) return term('type', type)
  return say(toll.scope === 'running-total' ? 'matter.totals' : 'matter.dead', {
    harm: say(`harmed.${toll.harm}`),
  })
}

/**
 * What claims of one matter are about, in their own terms: "Violence against civilians · Sheer and
 * Ashby · Wed 1 May 2024". Time is every day that any of them speaks of; of a state of control
 * that is another matter at each place, only the place of theirs.
 */
export function matterTitle(
  claims: readonly ClaimView[],
  names: { place: (id: string) => string | undefined },
  words: Words,
): string {
  const { say } = words
  const subjects = byFrequency(claims.map((claim) => subject(claim, words))).map((text, i) =>
    i === 0 ? text : text[0]!.toLowerCase() + text.slice(1),
  )
  const common = claims
    .map(mattersOfClaim)
    .reduce((shared, own) => shared.filter((matter) => own.includes(matter)))
  const spoken = (claim: ClaimView) =>
    claim.places
      .map((item) => item.place)
      .filter((place) => common.length === 0 || common.includes(matterAtPlace(claim, place)))
  const places = byFrequency(claims.flatMap((claim) => [...new Set(spoken(claim))])).map(
    (id) => names.place(id) ?? id,
  )
  const days = daysOf(claims.flatMap((claim) => claim.happened ?? []))
  return [
    listed(subjects, words),
    listed(places, words) || say('matter.noPlace'),
    days ? intervalWords(days, words) : say('matter.noTime'),
  ].join(' · ')
}

/**
 * Who speaks: the independent voices, and apart from them the speakers that texts hide, one a
 * document.
 */
function speakerWords(claims: readonly ClaimView[], { say }: Words): string {
  const voices = new Set(claims.flatMap((claim) => claim.voice ?? [])).size
  const hidden = new Set(
    claims.filter((claim) => claim.voice === undefined).map((claim) => claim.body),
  ).size
  const heard = say('matter.independent', { count: voices })
  if (hidden === 0) return heard
  const unheard = say('matter.hidden', { count: hidden })
  return voices === 0 ? unheard : say('matter.both', { heard, unheard })
}

/**
 * What the claims contradict each other on, each question once however many claims stand on its
 * sides; weak where all that do are.
 */
function contradictionWords(claims: readonly ClaimView[], words: Words): string[] {
  const { say } = words
  const ids = new Set(claims.map((claim) => claim.id))
  const sure = new Map<Topic, boolean>()
  for (const relation of claims.flatMap(({ relations }) => relations)) {
    if (ids.has(relation.to))
      for (const topic of topicsOf(relation))
        sure.set(topic, (sure.get(topic) ?? false) || relation.weak === undefined)
  }
  if (sure.size === 0) return []
  const topics = [...sure].map(([topic, isSure]) =>
    isSure ? say(`topic.${topic}`) : say('topic.weak', { topic: say(`topic.${topic}`) }),
  )
  return [
    say('matter.contradictions', {
      many: say('count.contradiction', { count: sure.size }),
      topics: apart(topics, words),
    }),
  ]
}

/**
 * How much stands behind a matter, never merged into one value: "5 reports, 3 outlets, 2
 * independent speakers, 1 contradiction (who did it)".
 */
export function matterLine(claims: readonly ClaimView[], words: Words): string {
  const outlets = new Set(claims.map((claim) => claim.outlet)).size
  return words.join([
    words.say('count.report', { count: claims.length }),
    words.say('count.outlet', { count: outlets }),
    speakerWords(claims, words),
    ...contradictionWords(claims, words),
  ])
}
