'use client'
import type { RelationKind } from '#lib/model'
import { KindIcon, fillOf } from '../../base/kind-icon'
import { usePage } from '../../base/page-context'
import { claimPath } from '../../base/paths'
import { SaidBy } from '../../claims/said-by'
import { clashOf, entryTimeWords } from '#lib/views'
import { Unequal } from '../../claims/unequal'
import { useWords } from '../../base/words/words-context'
import styles from './claim-entry.module.css'
import { ClaimSummary } from '../../claims/claim-summary'
import { Quote, QuoteIn } from '../../claims/quote'

type Props = {
  id: string
  reason?: string
  weak?: string
  judged?: { by: string; on: string; was?: RelationKind }
}

/**
 * One claim in the list of a page: its summary, quotation and speaker, and the reason if it is
 * listed for a relation.
 */
export function ClaimEntry({ id, reason, weak, judged }: Props) {
  const { claim: find, layerOf } = usePage()
  const words = useWords()
  const { say, link } = words
  const claim = find(id)
  if (!claim) return null
  const clash = clashOf(claim)
  return (
    <li className={styles.entry} data-entry={id}>
      <KindIcon
        layer={layerOf(claim)}
        fill={fillOf([claim.standing])}
        contradicted={clash !== undefined}
        size={18}
      />
      <div>
        <a href={link(claimPath(id))}>
          <ClaimSummary claim={claim} />
        </a>
        <p>
          <Quote claim={claim} /> <QuoteIn claim={claim} />
        </p>
        <p className={styles.by}>
          <SaidBy claim={claim} />
          {` · ${entryTimeWords(claim, words)} · ${say(`standing.${claim.standing}`)}${clash ? ' · ' : ''}`}
          <Unequal clash={clash} />
        </p>
        {reason && (
          <p className={styles.reason}>
            <bdi>{weak ? say('entry.weaker', { reason, why: weak }) : reason}</bdi>
            {judged &&
              ` ${judged.was ? say('entry.judgedWas', { by: judged.by, on: judged.on, was: say(`rule.${judged.was}`) }) : say('entry.judged', { by: judged.by, on: judged.on })}`}
          </p>
        )}
      </div>
    </li>
  )
}
