import { protectionRules } from '#lib/check'
import type { Claim } from '#lib/model'
import { applyChanges, draftBody } from './changes'
import type { AskedChange } from './changes'
import type { DeskClaim, DeskDraft, DraftBody } from './draft'
import { claimRecord } from './records'
import type { DeskContext } from './value-words'

/**
 * What a claim of a draft holds that would help to find a protected speaker whom it names: a place
 * finer than a town, an address, the minute of a clock. The rules are those of the records.
 */
export function tellingWords(
  claim: DeskClaim,
  draft: DraftBody,
  text: string,
  { project, gazetteer }: Pick<DeskContext, 'project' | 'gazetteer'>,
): string[] {
  const sources = new Map(
    [...project.sources, ...Object.values(draft.sources)].map((source) => [source.id, source]),
  )
  const record = { places: [], summary: '', ...claimRecord('claim', claim, text) }
  return protectionRules(record as unknown as Claim, {
    sources,
    gazetteer: { ...gazetteer, place: (id) => draft.places?.[id] ?? gazetteer.place(id) },
  }).map(({ value }) => String(value))
}

/**
 * Refuses changes of a draft after which a claim would help to find a protected speaker. What a
 * claim held before its speaker was protected may be mended one field after the other.
 * @throws RangeError in one sentence, in the words of the page
 */
export function refuseBetrayals(
  draft: DraftBody | DeskDraft,
  changes: readonly AskedChange[],
  text: string,
  context: DeskContext,
): void {
  const keys = new Set(changes.flatMap(({ at }) => (at[0] === 'claims' ? [at[1]!] : [])))
  if (keys.size === 0) return
  const { body } = applyChanges(draftBody(draft as DeskDraft), changes)
  for (const key of keys) {
    const [was, is] = [draft.claims[key], body.claims[key]]
    if (!is) continue
    const known = new Set(was && tellingWords(was, draft, text, context))
    const value = tellingWords(is, body, text, context).find((one) => !known.has(one))
    if (value !== undefined) throw new RangeError(context.tell('protect.finer', { value }))
  }
}
