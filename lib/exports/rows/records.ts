import { partyWords } from '#lib/claims'
import type { Parties } from '#lib/claims'
import { witnessNumbers } from '#lib/model'
import { preferredName, zoneFinder } from '#lib/gazetteer'
import type { Gazetteer } from '#lib/gazetteer'
import type { ReasonNames } from '#lib/views'
import { sourceViews } from '#lib/views'
import { textIn, wordsIn } from '#lib/words'
import type { Words } from '#lib/words'
import type { Claim, Document, Party, Place, Project, ProjectSettings, Source } from '#lib/model'

/** The records that claims name, by id, as formats need them. Made once for the data. */
export type Records = {
  document: (id: string) => Document | undefined
  source: (id: string) => Source | undefined
  party: (id: string) => Party | undefined
  place: (id: string) => Place | undefined
  footprint: Gazetteer['footprint']
  /** Their names, and the words, in the language that is written. */
  parties: Parties
  /** What a source is called, in the language that was asked for. */
  called: (source: Source) => string
  /** What the project is: its names, its licence, where it stands in feeds. */
  settings: ProjectSettings
  /**
   * The time zone of a claim's days and times; without one, of documents and of the work on
   * records.
   */
  zone: (claim?: { places: readonly { place: string }[] }) => string
}

/**
 * Look-ups over a checked project.
 * @param asked the words of a language that was asked for, in which the project must be said; without
 * them everything is as it was coded.
 */
export function recordsOf(
  project: Pick<Project, 'documents' | 'sources' | 'parties' | 'settings'>,
  gazetteer: Pick<Gazetteer, 'place' | 'footprint'>,
  asked?: Words,
): Records {
  const by = <T extends { id: string }>(items: readonly T[]) => {
    const index = new Map(items.map((item) => [item.id, item]))
    return (id: string) => index.get(id)
  }
  const zoneOf = zoneFinder(project.settings, gazetteer.place)
  return {
    document: by(project.documents),
    source: by(project.sources),
    party: by(project.parties),
    place: gazetteer.place,
    footprint: gazetteer.footprint,
    parties: partyWords(project.parties, asked ?? wordsIn('en')),
    called: callerOf(project.sources, asked),
    settings: project.settings,
    zone: (claim) => zoneOf(claim?.places.map(({ place }) => place) ?? []),
  }
}

/** What the map is called in exports, which are in English as the coded data are. */
export function titleOf({ settings }: Pick<Records, 'settings'>): string {
  return textIn(settings.title, 'en')!
}

/**
 * The names that wording a relation's reason takes, in the language of the records' parties; `voice`
 * is who speaks in a claim, by the claim's id.
 */
export function reasonNamesOf(
  { parties, place }: Pick<Records, 'parties' | 'place'>,
  voice: ReasonNames['voice'],
): ReasonNames {
  return {
    ...parties,
    voice,
    place: (id) => {
      const found = place(id)
      return found ? preferredName(found, parties.words.lang) : id
    },
  }
}

/** Names sources. A protected speaker has no name: it is called by what it is, and by a number. */
function callerOf(sources: readonly Source[], asked: Words | undefined): Records['called'] {
  if (asked) {
    const names = new Map(sourceViews(sources, asked).map(({ id, name }) => [id, name]))
    return ({ id }) => names.get(id) ?? id
  }
  const numbers = witnessNumbers(sources)
  return ({ id, kind, names }) =>
    names?.[0] ?? `${kind} (${['protected', numbers.get(id)].filter(Boolean).join(', ')})`
}

/** What a source is called, by its id; the id where there is no such source. */
export function sourceName(
  id: string,
  { source, called }: Pick<Records, 'source' | 'called'>,
): string {
  const found = source(id)
  return found ? called(found) : id
}

/** Who speaks, and in which outlet: "the monitor, in AP". A protected witness is called by what it is. */
export function voiceOf(
  { claim, document }: { claim: Pick<Claim, 'speaker'>; document: Document },
  records: Pick<Records, 'source' | 'called' | 'parties'>,
): string {
  const name = sourceName(claim.speaker, records)
  return claim.speaker === document.outlet
    ? name
    : records.parties.words.say('feed.voice', { name, document: document.label })
}
