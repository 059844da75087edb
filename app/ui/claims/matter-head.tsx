import type { ClaimView } from '#lib/views'
import styles from './matter-head.module.css'
import { matterLine, matterTitle } from '#lib/views'
import { usePage } from '../base/page-context'
import { useWords } from '../base/words/words-context'

/**
 * The head of a matter: what its claims are about, and how many reports and speakers there are. The
 * claims are never merged into one value.
 */
export function MatterHead({ claims, level = 4 }: { claims: readonly ClaimView[]; level?: 3 | 4 }) {
  const { place } = usePage()
  const words = useWords()
  const Heading = `h${level}` as const
  return (
    <header className={styles.head} data-matter={claims[0]!.matter}>
      <Heading>{matterTitle(claims, { place: (id) => place(id)?.name }, words)}</Heading>
      <p>{matterLine(claims, words)}</p>
    </header>
  )
}
