import type { ReactNode } from 'react'
import type { PageWords } from '../../base/words/words-context'
import styles from './counted-link.module.css'

type Props = {
  href: string
  name: string
  /** The name in another script. */
  other?: ReactNode
  /** What stands under the name, in small letters, beside the counts. */
  about: readonly string[]
  claims: number
  contradicted: number
  words: PageWords
}

/** One record of a list: its name, what it is, and its claims with how many are contradicted. */
export function CountedLink({ href, name, other, about, claims, contradicted, words }: Props) {
  const { say, join, link } = words
  const counts = [
    ...(claims > 0 ? [say('count.claim', { count: claims })] : []),
    ...(contradicted > 0 ? [say('dense.contradicted', { count: contradicted })] : []),
  ]
  return (
    <li className={styles.item}>
      <a href={link(href)}>
        <bdi>{name}</bdi>
      </a>{' '}
      {other}
      <small>
        <bdi>{[...about, ...(counts.length > 0 ? [join(counts)] : [])].join(' · ')}</bdi>
      </small>
    </li>
  )
}
