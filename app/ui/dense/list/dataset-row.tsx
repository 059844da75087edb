import { KindIcon, fillOf } from '../../base/kind-icon'
import { usePage } from '../../base/page-context'
import { SaidBy } from '../../claims/said-by'
import { happenedWords } from '#lib/views'
import { useWords } from '../../base/words/words-context'
import styles from './dataset-row.module.css'
import type { ListedClaim } from '../engine/dense-engine'

type Props = { listed?: ListedClaim; isOpen: boolean; onOpen: (id: string | undefined) => void }

/**
 * One claim in the list of a dataset: what, where, when, and who says so. The number of lines is
 * fixed, so that all rows have one height. A placeholder stands for a claim that has not arrived.
 */
export function DatasetRow({ listed, isOpen, onOpen }: Props) {
  const { layerOf, place } = usePage()
  const words = useWords()
  if (!listed)
    return (
      <div className={styles.blank} aria-hidden="true">
        <span />
        <span />
      </div>
    )
  const { claim } = listed
  const layer = layerOf(claim)
  const [at] = claim.places
  return (
    <button
      type="button"
      className={styles.row}
      aria-expanded={isOpen}
      onClick={() => onOpen(isOpen ? undefined : claim.id)}
    >
      {layer && (
        <KindIcon
          layer={layer}
          fill={fillOf([claim.standing])}
          contradicted={claim.relations.some(({ kind }) => kind === 'contradicts')}
          size={18}
        />
      )}
      <span>
        <span className={styles.summary} title={claim.summary}>
          <bdi>{claim.summary}</bdi>
        </span>
        <span className={styles.by}>
          {at ? <bdi>{place(at.place)?.name ?? at.phrase}</bdi> : words.say('card.notPlaced')} ·{' '}
          {happenedWords(claim, words)}
        </span>
        <span className={styles.by}>
          <SaidBy claim={claim} short />
        </span>
      </span>
    </button>
  )
}
