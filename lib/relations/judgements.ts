import { DIRECTED_RELATION_KINDS } from '#lib/model'
import type { Judgement, Relation } from '#lib/model'

/** A pair of claims as one text, whichever comes first. */
const keyOf = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`)

/**
 * Kinds that hold in both directions are kept with the lower id first; a directed kind as it is
 * given.
 */
function directed(kind: Relation['kind'], from: string, to: string): Pick<Relation, 'from' | 'to'> {
  return (DIRECTED_RELATION_KINDS as readonly string[]).includes(kind) || from < to
    ? { from, to }
    : { from: to, to: from }
}

/** Those relations whose claims are both named in judgements, by pair: the others are many. */
function judgedPairs(
  relations: readonly Relation[],
  judgements: readonly Judgement[],
): Map<string, Relation> {
  const named = new Set(judgements.flatMap(({ from, to }) => [from, to]))
  const found = relations.filter(({ from, to }) => named.has(from) && named.has(to))
  return new Map(found.map((relation) => [keyOf(relation.from, relation.to), relation]))
}

/**
 * Applies signed judgements to what the rules found. Each stays visible as one: what it changes
 * keeps the word of the rule beside it.
 */
export function applyJudgements(
  relations: readonly Relation[],
  judgements: readonly Judgement[],
): Relation[] {
  const found = judgedPairs(relations, judgements)
  const judgeable = new Set(found.values())
  for (const judgement of judgements) {
    const { from, to, why, coder } = judgement
    const was = found.get(keyOf(from, to))?.kind
    const judged = { ...coder, ...(was && was !== 'set-aside' && { was }) }
    if (judgement.change !== 'drop')
      found.set(keyOf(from, to), {
        ...directed(judgement.kind, from, to),
        kind: judgement.kind,
        reason: { rule: 'judgement', why },
        judged,
      })
    else if (was)
      found.set(keyOf(from, to), {
        ...directed('set-aside', from, to),
        kind: 'set-aside',
        reason: { rule: 'judgement', why },
        judged,
      })
  }
  return [...relations.filter((relation) => !judgeable.has(relation)), ...found.values()]
}

/**
 * Judgements that no longer change anything as they say: they add what a rule finds by now, or drop
 * or retype what none does.
 */
export function idleJudgements(
  relations: readonly Relation[],
  judgements: readonly Judgement[],
): Judgement[] {
  const found = judgedPairs(relations, judgements)
  return judgements.filter(({ from, to, ...rest }) => {
    const was = found.get(keyOf(from, to))?.kind
    return rest.change === 'add'
      ? was !== undefined
      : was === undefined || (rest.change === 'retype' && rest.kind === was)
  })
}
