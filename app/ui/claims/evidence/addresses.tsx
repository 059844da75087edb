import { intervalWords } from '#lib/filter'
import type { Archive } from '#lib/model'
import { richText } from '../../base/words/say'
import type { PageWords } from '../../base/words/words-context'
import { AddressLink } from './address-link'
import styles from './evidence.module.css'

type Props = { url?: string; archive?: Archive; retrieved?: string; words: PageWords }

/**
 * Where something can be read: its address, a kept copy of it, and the day it was taken from there.
 * A kept file is named by its hash and not served, since it is other people's work.
 */
export function Addresses({ url, archive, retrieved, words }: Props) {
  const { say } = words
  return (
    <span className={styles.addresses}>
      {url && (
        <AddressLink href={url}>{(host) => richText(words, 'address.read', { host })}</AddressLink>
      )}
      {archive &&
        (archive.url ? (
          <AddressLink href={archive.url}>
            {(host) => richText(words, 'address.archived', { host })}
          </AddressLink>
        ) : (
          <span>
            {richText(words, 'address.file', { sha256: <bdi dir="ltr">{archive.sha256}</bdi> })}
          </span>
        ))}
      {retrieved && (
        <span>{say('address.retrieved', { when: intervalWords(retrieved, words) })}</span>
      )}
    </span>
  )
}
