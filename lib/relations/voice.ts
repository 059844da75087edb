import { UNATTRIBUTED } from '#lib/model'
import type { Claim, Source } from '#lib/model'

type Sources = ReadonlyMap<string, Source>

/** A source and the bodies it belongs to, nearest first; a circle in the data ends the chain. */
function bodiesOf(id: string, sources: Sources): string[] {
  const chain = [id]
  for (
    let next = sources.get(id)?.memberOf;
    next && !chain.includes(next);
    next = sources.get(next)?.memberOf
  )
    chain.push(next)
  return chain
}

/**
 * The body a claim's speaker belongs to: SOHR for its director. One body is one voice, however many
 * outlets carry it. A hidden speaker is a voice of its own in each document; a protected one is
 * never merged with anybody.
 */
export function bodyOf(claim: Pick<Claim, 'speaker' | 'document'>, sources: Sources): string {
  const alone = claim.speaker === UNATTRIBUTED || sources.get(claim.speaker)?.protected
  return alone ? `${claim.speaker} in ${claim.document}` : bodiesOf(claim.speaker, sources).at(-1)!
}

/**
 * Whether one of two speakers speaks for the other: the same, or a body and its member. Two members
 * of one body do not, and nobody speaks for a hidden or protected one.
 */
export function speaksFor(a: string, b: string, sources: Sources): boolean {
  return (
    a !== UNATTRIBUTED &&
    !sources.get(a)?.protected &&
    (bodiesOf(a, sources).includes(b) || bodiesOf(b, sources).includes(a))
  )
}

/**
 * The voice a claim counts for where independent speakers are counted, or `undefined` for a hidden
 * speaker, who counts for nobody. Speakers of kind `unnamed` (outlets that do not name themselves,
 * "activists") count as one together: nobody can tell that they are several.
 */
export function independentVoice(
  claim: Pick<Claim, 'speaker' | 'document'>,
  sources: Sources,
): string | undefined {
  if (claim.speaker === UNATTRIBUTED) return undefined
  const body = bodyOf(claim, sources)
  return sources.get(body)?.kind === 'unnamed' ? 'unnamed' : body
}
