import type { ClaimDraft, DraftQuestion, Opinion } from '../draft'
import type { ReadOptions } from '../read-options'
import { grammarOf } from '../grammars'
import { claimsOfAnswer } from './answer'
import { areSame, checkClaim } from './check-claim'
import type { CheckedClaim } from './check-claim'
import type { ModelChunk } from './request'

/** The claims of an answer whose evidence stands, and how many were dropped. */
export type CheckedAnswer = { claims: CheckedClaim[]; dropped: number }

/**
 * Holds an answer of a model against the sentences it was asked about.
 *
 * @param answer the text that the model gave
 * @param model its name, which its values rest on
 * @returns `undefined` where the answer is none: no JSON of the asked shape
 */
export function checkAnswer(
  answer: string,
  chunk: ModelChunk,
  model: string,
  options: ReadOptions,
): CheckedAnswer | undefined {
  const read = claimsOfAnswer(answer)
  const grammar = grammarOf(options.language)
  if (!read || !grammar) return undefined
  const claims = read.claims.flatMap((claim) => {
    const sentence = chunk[claim.sentence]
    return (sentence && checkClaim(claim, sentence, grammar, model, options)) ?? []
  })
  return { claims, dropped: read.refused + read.claims.length - claims.length }
}

/** Whether a draft of the rules tells the deed that a model points at. */
const tells = (draft: ClaimDraft, { deed, evidence }: CheckedClaim): boolean =>
  draft.kind === deed.kind &&
  draft.evidence.start === evidence.start &&
  draft.from.start < evidence.start + deed.item.end &&
  evidence.start + deed.item.start < draft.from.end &&
  (deed.kind === 'casualties'
    ? draft.harm?.value === 'killed' &&
      draft.count?.value.low === deed.item.count.low &&
      draft.count?.value.high === deed.item.count.high
    : deed.kind === 'incident'
      ? draft.type?.value === deed.item.type
      : draft.status?.value === deed.item.status)

/** Whether a model's opinion is what a draft has already. */
function agrees(
  draft: ClaimDraft,
  claim: CheckedClaim,
  { field, words }: { field: Opinion['field']; words: string },
): boolean {
  const { speaker, places, days } = draft
  if (field === 'speaker')
    return speaker.value.is === 'named'
      ? areSame(speaker.value.name, words)
      : speaker.value.is === words ||
          (speaker.value.is === 'unnamed' &&
            speaker.value.name !== undefined &&
            areSame(speaker.value.name, words))
  if (field === 'places') return places.some(({ value }) => areSame(value.name, words))
  if (field === 'days')
    return days?.value.from === claim.days?.from && days?.value.to === claim.days?.to
  return areSame(draft[field]?.value ?? '', words)
}

const ASK = {
  speaker: 'who-says',
  places: 'which-place',
  days: 'when',
  holder: 'which-party',
  perpetrator: 'which-party',
} as const

/** A draft of the rules with the opinions of a model: its values stay, and what differs is asked. */
function withOpinions(draft: ClaimDraft, claim: CheckedClaim): ClaimDraft {
  const also = claim.opinions.map((one) => ({ ...one, agrees: agrees(draft, claim, one) }))
  const asked = also
    .filter((one) => !one.agrees)
    .map(({ field, words }): DraftQuestion => ({ field, ask: ASK[field], words }))
  return {
    ...draft,
    also: [...(draft.also ?? []), ...also],
    questions: [...draft.questions, ...asked],
  }
}

/**
 * The drafts of the rules and those of a model as one list in the order of the text. Where both tell
 * the same, the values of the rules stand and those of the model stand beside them; a draft of the
 * model alone is added only where the rules read all of its values in its words.
 */
export function mergeDrafts(
  rules: readonly ClaimDraft[],
  claims: readonly CheckedClaim[],
): ClaimDraft[] {
  const merged = [...rules]
  const added: ClaimDraft[] = []
  for (const claim of claims) {
    const at = merged.findIndex((draft) => tells(draft, claim))
    if (at >= 0) merged[at] = withOpinions(merged[at]!, claim)
    else if (claim.draft && !added.some((draft) => tells(draft, claim))) added.push(claim.draft)
  }
  return [...merged, ...added].sort((a, b) => a.evidence.start - b.evidence.start)
}
