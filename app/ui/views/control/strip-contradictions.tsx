import { apart, contradictionsOf, oppositionReasons } from '#lib/views'
import type { ClaimView } from '#lib/views'
import { Contradiction } from '../../claims/contradiction'
import { usePage } from '../../base/page-context'
import { Say } from '../../base/words/say'
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
  return contradictionsOf(claims, opposes).map(({ claim, relation }) => {
    const { to, weak } = relation
    const other = page.claim(to)
    return (
      other && (
        <details key={claim.id + to} className={styles.clash} data-clash={to}>
          <summary>
            <Say
              k={weak ? 'strip.clashWeak' : 'strip.clash'}
              slots={{
                pair: (
                  <bdi>
                    {apart(
                      oppositionReasons({ claim, relations: [relation] }, page.names),
                      page.names.words,
                    )}
                  </bdi>
                ),
              }}
            />
          </summary>
          <Contradiction claim={claim} relations={[relation]} />
        </details>
      )
    )
  })
}
