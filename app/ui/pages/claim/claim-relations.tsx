'use client'
import { usePage } from '../../base/page-context'
import { RELATION_ORDER, reasonWords, weakWords, withEnds } from '#lib/views'
import { useWords } from '../../base/words/words-context'
import { ClaimEntry } from './claim-entry'
import { Section } from '../frame/section'

/** The relations of a claim by kind, contradictions first, each with its reason. */
export function ClaimRelations({ id }: { id: string }) {
  const page = usePage()
  const words = useWords()
  const { say } = words
  const claim = page.claim(id)
  if (!claim) return null
  const kinds = (['contradicts', ...RELATION_ORDER] as const)
    .map((kind) => ({
      kind,
      related: claim.relations.filter((relation) => relation.kind === kind),
    }))
    .filter(({ related }) => related.length > 0)
  if (kinds.length === 0)
    return (
      <Section title={say('claimPage.others')}>
        <p>{say('claimPage.alone')}</p>
      </Section>
    )
  return kinds.map(({ kind, related }) => (
    <Section
      key={kind}
      title={say(kind === 'contradicts' ? 'claimPage.contradicts' : `relation.${kind}`)}
    >
      <ul>
        {related.map((relation) => (
          <ClaimEntry
            key={relation.to}
            id={relation.to}
            reason={reasonWords(withEnds(id, relation), page.names)}
            weak={relation.weak && weakWords(relation.weak, words)}
            judged={relation.judged}
          />
        ))}
      </ul>
    </Section>
  ))
}
