'use client'
import type { ClaimView } from '#lib/views'
import styles from './card-links.module.css'
import { matterLinks } from '#lib/views'
import { usePage } from '../base/page-context'
import { claimPath, matterPath, readerPath } from '../base/paths'
import { useWords } from '../base/words/words-context'

/** Where a claim's card leads on: its own address, everything about its matter, its sentence in its document. */
export function CardLinks({ claim }: { claim: ClaimView }) {
  const { place } = usePage()
  const words = useWords()
  const { say, link } = words
  return (
    <p className={styles.links}>
      <a href={link(claimPath(claim.id))}>{say('card.permalink')}</a>
      {matterLinks(claim, (id) => place(id)?.name, words).map(({ matter, text }) => (
        <a key={text} href={link(matterPath(matter))}>
          {text}
        </a>
      ))}
      <a href={link(readerPath(claim))}>{say('card.inDocument')}</a>
    </p>
  )
}
