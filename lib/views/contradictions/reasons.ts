import { topicsOf } from '#lib/model'
import type { ClaimView, SeenRelation } from '../map/claim-view'
import type { Stance } from '../compare/compare-sources'
import { judgedWords, reasonOn, reasonWords, topicWords, weakWords } from '../say/reason-words'
import type { ReasonNames } from '../say/reason-names'

/**
 * Why a claim and those that contradict it on the same topics cannot all hold, each reason once.
 * The claims' own words are quoted only where one stands against one: among several they would tell
 * the same reason apart.
 */
export function oppositionReasons(
  relations: readonly SeenRelation[],
  names: ReasonNames,
): string[] {
  const quoted = relations.length > 1 ? 'unquoted' : 'quoted'
  return [
    ...new Set(
      relations.map((relation) => {
        const topics = topicsOf(relation)
        return topics.length > 1
          ? reasonWords(relation, names, quoted)
          : reasonOn(relation, topics[0], names, quoted)
      }),
    ),
  ]
}

/**
 * Kinds of relation that make two sources agree or contradict; the other stances have no reason of
 * their own.
 */
const KINDS_OF: Partial<Record<Stance, readonly string[]>> = {
  contradict: ['contradicts'],
  agree: ['corroborates', 'repeats'],
}

/**
 * Why claims of one matter agree or contradict in a comparison of two sources, in sentences, each
 * once; nothing for the other stances.
 */
export function stanceReasons(
  stance: Stance,
  claims: readonly ClaimView[],
  names: ReasonNames,
): string[] {
  const { words } = names
  const { say } = words
  const ids = new Set(claims.map((claim) => claim.id))
  const found = claims.flatMap(({ relations }) =>
    relations.filter(({ kind, to }) => KINDS_OF[stance]?.includes(kind) && ids.has(to)),
  )
  const sentence = (relation: SeenRelation) => {
    const [topic, ...more] = topicsOf(relation)
    const reason =
      topic && more.length === 0
        ? say('compare.topic', {
            topic: topicWords([topic], words),
            reason: reasonOn(relation, topic, names),
          })
        : reasonWords(relation, names)
    const { weak } = relation
    const text = weak ? say('compare.weaker', { reason, why: weakWords(weak, words) }) : reason
    return [say('case.end', { text }), judgedWords(relation, words)].filter(Boolean).join(' ')
  }
  return [...new Set(found.map(sentence))]
}
