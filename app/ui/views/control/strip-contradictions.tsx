import { contradictionsOf } from '#lib/views'
import type { ClaimView } from '#lib/views'
import { Contradiction } from '../../claims/contradiction'
import { usePage } from '../../base/page-context'
import { SaidBy } from '../../claims/said-by'
import { Say, richText } from '../../base/words/say'
import { useWords } from '../../base/words/words-context'
import styles from './strip.module.css'

/**
 * The contradictions between the lines of a place part, or with claims beyond it. Each pair is
 * listed once, with a link to its reason.
 */
export function StripContradictions({
  claims,
  opposes,
}: {
  claims: readonly ClaimView[]
  opposes: (claim: ClaimView, other: string) => boolean
}) {
  const page = usePage()
  const words = useWords()
  return contradictionsOf(claims, opposes).map(({ claim, relation }) => {
    const { to, weak } = relation
    const other = page.claim(to)
    return (
      other && (
        <details key={claim.id + to} className={styles.clash} data-clash={to}>
          <summary>
            <b>≠</b>{' '}
            <Say
              k={weak ? 'strip.clashWeak' : 'strip.clash'}
              slots={{
                pair: richText(words, 'strip.against', {
                  speaker: <bdi>{page.source(claim.speaker)?.name}</bdi>,
                  other: <SaidBy claim={other} short />,
                }),
              }}
            />
          </summary>
          <Contradiction claim={claim} relations={[relation]} />
        </details>
      )
    )
  })
}
