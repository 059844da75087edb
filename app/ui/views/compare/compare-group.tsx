import type { ClaimView, Stance } from '#lib/views'
import { ClaimRow } from '../../claims/claim-row'
import { mattersOfClaim, judgedWords, reasonAbout, topicWords } from '#lib/views'
import { MatterHead } from '../../claims/matter-head'
import type { Words } from '#lib/words'
import { useWords } from '../../base/words/words-context'
import styles from './compare.module.css'

type Props = {
  stance: Stance
  claims: readonly ClaimView[]
  lettersOf: (claim: ClaimView) => string
}

/** Claims by matter; a claim of several matters gathers those of each of them. */
function byMatter(claims: readonly ClaimView[]): ClaimView[][] {
  const lists = new Map<string, ClaimView[]>()
  for (const claim of [...claims].sort(
    (x, y) => mattersOfClaim(y).length - mattersOfClaim(x).length,
  )) {
    const matters = mattersOfClaim(claim)
    const list = matters.map((id) => lists.get(id)).find((known) => known !== undefined) ?? []
    list.push(claim)
    for (const id of matters) if (!lists.has(id)) lists.set(id, list)
  }
  return [...new Set(lists.values())]
}

/** Why claims of one matter agree or contradict, each reason once; nothing for the other stances. */
function reasonsOf(stance: Stance, claims: readonly ClaimView[], words: Words): string[] {
  const { say } = words
  const kinds: string[] =
    stance === 'contradict'
      ? ['contradicts']
      : stance === 'agree'
        ? ['corroborates', 'repeats']
        : []
  const ids = new Set(claims.map((claim) => claim.id))
  const found = claims.flatMap(({ relations }) =>
    relations.filter(({ kind, to }) => kinds.includes(kind) && ids.has(to)),
  )
  return [
    ...new Set(
      found.map((relation) => {
        const { about, reason, weak } = relation
        const text =
          about?.length === 1
            ? say('compare.topic', {
                topic: topicWords(about, words),
                reason: reasonAbout(reason, about[0], words),
              })
            : reason
        return [
          say('case.end', {
            text: weak ? say('compare.weaker', { reason: text, why: weak }) : text,
          }),
          judgedWords(relation, words),
        ]
          .filter(Boolean)
          .join(' ')
      }),
    ),
  ]
}

/** One group of a comparison: its claims by matter, each with whose it is, and why they agree or contradict. */
export function CompareGroup({ stance, claims, lettersOf }: Props) {
  const words = useWords()
  return byMatter(claims).map((list) => (
    <article key={list[0]!.id} className={styles.matter}>
      {list.length > 1 && <MatterHead claims={list} level={3} />}
      {reasonsOf(stance, list, words).map((reason) => (
        <p key={reason} className={styles.reason}>
          {reason}
        </p>
      ))}
      <ul>
        {[...list]
          .sort((x, y) => (lettersOf(x) < lettersOf(y) ? -1 : Number(lettersOf(x) > lettersOf(y))))
          .map((claim) => (
            <ClaimRow key={claim.id} claim={claim} tag={lettersOf(claim)} />
          ))}
      </ul>
    </article>
  ))
}
