import type { Claim, Source } from '#lib/model'

/**
 * The body a claim's speaker belongs to: SOHR for its director. One body is one voice, however many outlets carry it.
 * A hidden speaker is a voice of its own in each document; a protected one is never merged with anybody.
 */
export function voiceOf(claim: Pick<Claim, 'speaker' | 'document'>, sources: ReadonlyMap<string, Source>): string {
  if (claim.speaker === 'unattributed') return `unattributed in ${claim.document}`
  let source = sources.get(claim.speaker)
  const seen = new Set<string>()
  while (source?.memberOf && !seen.has(source.id)) {
    seen.add(source.id)
    source = sources.get(source.memberOf)
  }
  return source?.id ?? claim.speaker
}
