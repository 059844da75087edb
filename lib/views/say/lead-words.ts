import { intervalWords } from '#lib/filter'
import { OPEN_START, UNATTRIBUTED, intervalBounds, partKey, partText } from '#lib/model'
import type { ClaimPlace, Interval } from '#lib/model'
import { ladders } from '#lib/timeline'
import { addTo } from '#lib/util'
import type { Words } from '#lib/words'
import { contradictionCases, loudestCase } from '../contradictions/cases'
import type { ClaimView, MapData, PlaceView } from '../map/map-data'
import { sidesLine } from './case-words'
import { listed } from './matter-words'
import { shortVoice } from './side-words'
import { isCount, placesWords, revisionWords, spanWords, tellingClaim } from './toll-words'
import type { Names } from './toll-words'

/** What claims name, as the map shows it. */
type MapNames = Omit<Names, 'place'> & { place: (id: string) => PlaceView | undefined }

/** What most voices claim to have happened, and from which day on. */
type IncidentClause = {
  what: string
  places: string
  since: string
  voices: string
  matter: string
  claims: string[]
}
/** How one voice counted on: each figure in the words of its text, with the claim that says it. */
type TollClause = {
  what: string
  places: string
  span: string
  figures: { words: string; standing?: string; claim: string }[]
  voice: string
  /** Its page, where the speaker is not hidden. */
  source?: string
}
/** What voices contradict each other on most, with both sides and who says which. */
type ContestedClause = { what: string; places: string; place?: string; claims: string[] }

/**
 * What a project tells, in clauses of which each says no more than claims say, and who says it. A
 * clause that the claims do not give is absent.
 */
export type Lead = {
  /** How many claims it is made from: all that the map has. */
  from: number
  incident?: IncidentClause
  toll?: TollClause
  contested?: ContestedClause
}

const kept = new WeakMap<MapData, Map<Words['lang'], Lead>>()

/**
 * The lead of a project: what most voices claim to have happened, how the voice that revised its
 * total most often counted, and what is contradicted most. It is made once for each map and
 * language, since every reader of its page is told the same.
 */
export function leadOf(map: MapData, words: Words): Lead {
  const leads = kept.get(map) ?? new Map<Words['lang'], Lead>()
  const lead = leads.get(words.lang) ?? makeLead(map, words)
  kept.set(map, leads.set(words.lang, lead))
  return lead
}

function makeLead(map: MapData, words: Words): Lead {
  const find = <T extends { id: string }>(items: readonly T[]) => {
    const byId = new Map(items.map((item) => [item.id, item]))
    return (id: string) => byId.get(id)
  }
  const names = {
    place: find(map.places),
    source: find(map.sources),
    document: find(map.documents),
  }
  return {
    from: map.claims.length,
    incident: incidentClause(map.claims, names, words),
    toll: tollClause(map, names, words),
    contested: contestedClause(map, names, words),
  }
}

/** The day from which on an interval reaches; `undefined` where it has no beginning. */
function firstDay(interval: Interval | undefined): string | undefined {
  const from = interval === undefined ? OPEN_START : intervalBounds(interval)?.[0]
  return from === undefined || from === OPEN_START ? undefined : from.slice(0, 10)
}

/**
 * What most independent voices, then most claims, say alike: incidents of one matter and type at
 * the same places, from the same day on.
 */
function incidentClause(
  claims: readonly ClaimView[],
  names: Names,
  words: Words,
): IncidentClause | undefined {
  const alike = new Map<string, ClaimView[]>()
  for (const claim of claims) {
    const day = firstDay(claim.happened)
    if (claim.kind !== 'incident' || !day || claim.places.length === 0) continue
    const key = [claim.matter, claim.type, day, ...claim.places.map(partKey).sort()].join(' ')
    addTo(alike, key, claim)
  }
  const voices = (some: readonly ClaimView[]) =>
    new Set(some.flatMap(({ voice }) => voice ?? [])).size
  const [most] = [...alike].sort(
    ([keyA, a], [keyB, b]) =>
      voices(b) - voices(a) || b.length - a.length || (keyA < keyB ? -1 : 1),
  )
  if (!most) return undefined
  const told = most[1]
  const { type, matter, places, happened } = told[0]!
  return {
    what: words.term('type', type),
    places: placesWords({ places: places.map(at) }, names, words),
    since: intervalWords(`${firstDay(happened)}/..`, words),
    voices: listed([...new Set(told.map((claim) => shortVoice(claim, names, words)))], words),
    matter,
    claims: told.map(({ id }) => id),
  }
}

const at = (item: ClaimPlace) => ({ place: item.place, part: partText(item) })

/** The running total with the most steps of one voice; of equals the widest. */
function tollClause(map: MapData, names: MapNames, words: Words): TollClause | undefined {
  const found = ladders(map.claims.filter(isCount), (id) => {
    const place = names.place(id)
    return { kind: place?.kind ?? 'site', north: place?.anchor?.[1] }
  })
    .filter(({ scope }) => scope === 'running-total')
    .flatMap((frame) => frame.ladders.map((ladder) => ({ frame, ladder })))
    .filter(({ ladder }) => ladder.steps.length > 0)
    .sort((a, b) => b.ladder.steps.length - a.ladder.steps.length)[0]
  if (!found) return undefined
  const { frame, ladder } = found
  const [first] = ladder.steps[0]!.claims
  return {
    what: words.say('toll.of', { harm: words.say(`harmed.${frame.harm}`), group: frame.whoWords }),
    places: placesWords(frame, names, words),
    span: spanWords(frame, words),
    figures: ladder.steps.map(({ claims }) => {
      const { id, standing } = tellingClaim(claims)!
      return {
        words: revisionWords(claims, words),
        ...(claims.every((claim) => claim.standing !== 'stated') && {
          standing: words.say(`standing.${standing}`),
        }),
        claim: id,
      }
    }),
    voice: shortVoice(first!, names, words),
    ...(first!.speaker !== UNATTRIBUTED && names.source(first!.body) && { source: first!.body }),
  }
}

/** The contradiction with most speakers, where its sides can be told in words. */
function contestedClause(map: MapData, names: MapNames, words: Words): ContestedClause | undefined {
  const { parties, claims } = map
  const found = loudestCase(contradictionCases(claims, { place: names.place, parties, words }))
  const sides = found && sidesLine(found, names, words)
  if (!found || !sides) return undefined
  return {
    what: words.say(found.weak ? 'case.lineWeak' : 'case.line', {
      question: words.say(found.topic ? `topic.${found.topic}` : 'case.noQuestion'),
      sides,
    }),
    places: listed(
      found.places.map(({ name }) => name),
      words,
    ),
    place: found.places[0]?.id,
    claims: found.claims.map(({ id }) => id),
  }
}
