import type { Claim, Document, Judgement, Party, Place, Relation, Source } from '#lib/model'
import { partyWords } from '#lib/claims'
import { wordsIn } from '#lib/words'
import type { Words } from '#lib/words'
import type { Rule } from './finding'
import { readGround } from './ground'
import { applyJudgements } from './judgements'
import { forEachPair } from './pairs'
import { prepare } from './prepare'
import type { RuleContext } from './prepare'
import { casualties } from './rules/casualties'
import { control } from './rules/control'
import { fighting } from './rules/fighting'
import { incidents } from './rules/incidents'
import { violence } from './rules/violence'

/** The records that relations are judged with. */
export type RelateContext = {
  documents: readonly Document[]
  sources: readonly Source[]
  parties: readonly Party[]
  places: readonly Place[]
  judgements?: readonly Judgement[]
}

/** Every rule: one file a pair of kinds, listed once. The first that has something to say of a pair decides. */
const RULES: readonly Rule[] = [incidents, casualties, control, violence, fighting]

/**
 * All relations between claims that share ground and time, each pair once, by rule and then by signed judgement, in the order of ids.
 * What a rule says of two claims depends on these two alone. Reasons are in the language of the words.
 */
export function relate(
  claims: readonly Claim[],
  records: RelateContext,
  words: Words = wordsIn('en'),
): Relation[] {
  const sources = new Map(records.sources.map((source) => [source.id, source]))
  const context: RuleContext = {
    parties: partyWords(records.parties, words),
    ground: readGround(records.places),
    sources,
  }
  const prepared = prepare(
    [...new Map(claims.map((claim) => [claim.id, claim])).values()],
    records.documents,
    records.places,
    context,
  )
  const found: Relation[] = []
  forEachPair(prepared, context.ground, (i, j) => {
    const [a, b] =
      prepared[i]!.claim.id < prepared[j]!.claim.id
        ? [prepared[i]!, prepared[j]!]
        : [prepared[j]!, prepared[i]!]
    for (const rule of RULES) {
      const finding = rule(a, b, context)
      if (!finding) continue
      const { turned, ...relation } = finding
      found.push(
        turned
          ? { from: b.claim.id, to: a.claim.id, ...relation }
          : { from: a.claim.id, to: b.claim.id, ...relation },
      )
      return
    }
  })
  const judged = records.judgements?.length ? applyJudgements(found, records.judgements) : found
  return judged.sort((x, y) =>
    x.from < y.from ? -1 : x.from > y.from ? 1 : x.to < y.to ? -1 : x.to > y.to ? 1 : 0,
  )
}
