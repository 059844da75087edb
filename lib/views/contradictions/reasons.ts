import { isOnTopic, topicsOf } from '#lib/model'
import type { Topic } from '#lib/model'
import type { ClaimView, SeenRelation } from '../map/claim-view'
import type { Stance } from '../compare/compare-sources'
import {
  judgedWords,
  reasonOn,
  reasonWords,
  topicWords,
  weakWords,
  withEnds,
} from '../say/reason-words'
import { apart } from '../say/matter-words'
import { facing, valueWords, voicedWords } from '../say/side-words'
import type { ReasonNames } from '../say/reason-names'
import type { Opposition } from './oppositions'

/**
 * Why a claim and those that contradict it on the same topics cannot all hold, each reason once,
 * the claim's side first, with who says which. The claims' own words are quoted only where one
 * stands against one: among several they would tell the same reason apart.
 */
export function oppositionReasons(
  { claim, relations }: Pick<Opposition, 'relations'> & { claim: Pick<ClaimView, 'id'> },
  names: ReasonNames,
): string[] {
  const quoted = relations.length > 1 ? 'unquoted' : 'quoted'
  const { say } = names.words
  const topics = topicsOf(relations[0]!)
  const judged = relations.filter((relation) => topicsOf(relation).length === 0)
  return [
    ...topics.map((topic) => {
      const reasons = apart(sidesOn(topic, claim.id, relations, names, quoted), names.words)
      return topics.length > 1
        ? say('reason.topic', { topic: say(`topic.${topic}`), words: reasons })
        : reasons
    }),
    ...new Set(judged.map((relation) => reasonWords(relation, names))),
  ]
}

/**
 * What stands against what on a topic: the claim's side first, and of those that say the same
 * against it, all voices on one side.
 */
function sidesOn(
  topic: Topic,
  claim: string,
  relations: readonly SeenRelation[],
  names: ReasonNames,
  quoted: 'quoted' | 'unquoted',
): string[] {
  const found = new Map<string, { own: string; other: string; voices: Set<string> }>()
  for (const { to, differences = [] } of relations) {
    const difference = differences.filter(isOnTopic).find(({ about }) => about === topic)
    if (!difference) continue
    const [at, facingAt] = claim < to ? ([0, 1] as const) : ([1, 0] as const)
    const own = valueWords(difference, at, names, quoted)
    const other = valueWords(difference, facingAt, names, quoted)
    const key = JSON.stringify([own, other])
    const side = found.get(key) ?? { own, other, voices: new Set() }
    const voice = names.voice(to)
    if (voice !== undefined) side.voices.add(voice)
    found.set(key, side)
  }
  return [...found.values()].map(({ own, other, voices }) =>
    facing([
      voicedWords(own, names.voice(claim), names.words),
      voicedWords(other, names.words.join([...voices]), names.words),
    ]),
  )
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
  const found = claims.flatMap(({ id, relations }) =>
    relations
      .filter(({ kind, to }) => KINDS_OF[stance]?.includes(kind) && ids.has(to))
      .map((relation) => ({ id, relation })),
  )
  const sentence = ({ id, relation }: (typeof found)[number]) => {
    const told = withEnds(id, relation)
    const [topic, ...more] = topicsOf(relation)
    const reason =
      topic && more.length === 0
        ? say('compare.topic', {
            topic: topicWords([topic], words),
            reason: reasonOn(told, topic, names),
          })
        : reasonWords(told, names)
    const { weak } = relation
    const text = weak ? say('compare.weaker', { reason, why: weakWords(weak, words) }) : reason
    return [say('case.end', { text }), judgedWords(relation, words)].filter(Boolean).join(' ')
  }
  return [...new Set(found.map(sentence))]
}
