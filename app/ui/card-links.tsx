'use client'
import type { ClaimView } from '#lib/layers'
import styles from './card-links.module.css'
import { matterLinks } from './matters'
import { usePage } from './page-context'
import { claimPath, matterPath, readerPath } from './paths'

/** Where a claim's card leads on: its own address, everything about its matter, its sentence in its document. */
export function CardLinks({ claim }: { claim: ClaimView }) {
  const { place } = usePage()
  return (
    <p className={styles.links}>
      <a href={claimPath(claim.id)}>Permalink</a>
      {matterLinks(claim, (id) => place(id)?.name).map(({ matter, text }) => <a key={text} href={matterPath(matter)}>{text}</a>)}
      <a href={readerPath(claim)}>In its document</a>
    </p>
  )
}
