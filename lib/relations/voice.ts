import { UNATTRIBUTED, bodiesOf, originalOf } from '#lib/model'
import type { Claim, Document, Source } from '#lib/model'

type Sources = ReadonlyMap<string, Source>
type Said = Pick<Claim, 'speaker' | 'document'>

/** What tells who speaks for whom: sources and documents by id. */
export type VoiceRecords = { sources: Sources; documents: ReadonlyMap<string, Document> }

/**
 * Who says it, and in which document, as if each text had been published and coded once: what
 * stands in a republished text stands in the original, and what a republisher says in its own voice
 * the original's outlet says.
 */
function originally({ speaker, document }: Said, { documents }: VoiceRecords): Said {
  const here = documents.get(document)
  const original = here && documents.get(originalOf(here))
  if (!original) return { speaker, document }
  return {
    speaker: speaker === here.outlet ? original.outlet : speaker,
    document: original.id,
  }
}

/** Whether nobody can tell who a speaker is, so that two mentions are never merged. */
function standsAlone(speaker: string, sources: Sources): boolean {
  return speaker === UNATTRIBUTED || sources.get(speaker)?.protected === true
}

/**
 * The body a claim's speaker belongs to: the monitor for its director. One body is one voice, however many
 * outlets carry it. A hidden speaker is a voice of its own in each text, and so is a protected one,
 * who is never merged with anybody.
 */
export function bodyOf(claim: Said, records: VoiceRecords): string {
  const { speaker, document } = originally(claim, records)
  return standsAlone(speaker, records.sources)
    ? `${speaker} in ${document}`
    : bodiesOf(speaker, records.sources).at(-1)!
}

/**
 * Whether the speaker of one claim speaks for that of the other: the same, or a body and its
 * member. Two members of one body do not. Nobody speaks for a hidden or protected one but the same
 * mention in a republished text.
 */
export function speaksFor(a: Said, b: Said, records: VoiceRecords): boolean {
  const { sources } = records
  const [x, y] = [originally(a, records), originally(b, records)]
  if (standsAlone(x.speaker, sources)) return x.speaker === y.speaker && x.document === y.document
  return (
    bodiesOf(x.speaker, sources).includes(y.speaker) ||
    bodiesOf(y.speaker, sources).includes(x.speaker)
  )
}

/**
 * The voice a claim counts for where independent speakers are counted, or `undefined` for a hidden
 * speaker, who counts for nobody. Speakers of kind `unnamed` (outlets that do not name themselves,
 * "activists") count as one together: nobody can tell that they are several.
 */
export function independentVoice(claim: Said, records: VoiceRecords): string | undefined {
  if (claim.speaker === UNATTRIBUTED) return undefined
  const body = bodyOf(claim, records)
  return records.sources.get(body)?.kind === 'unnamed' ? 'unnamed' : body
}
