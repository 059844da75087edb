import type { PageWords } from '../../base/words/words-context'
import { MOUNT } from '../../base/mount'
import styles from './where-and-when.module.css'

/** The locator map of a record, on a light and on a dark ground: a style shows one of the two. */
export function LocatorMap({
  query,
  alt,
  credits,
  words: { lang, join },
}: {
  query: string
  alt: string
  /** Whose ground the map is drawn on. */
  credits: readonly string[]
  words: PageWords
}) {
  return (
    <figure className={styles.map}>
      {(['light', 'dark'] as const).map((theme) => (
        // A drawing of some kilobytes that is made for the page: there is nothing to optimise.
        // eslint-disable-next-line @next/next/no-img-element
        <img
          key={theme}
          src={`${MOUNT}/locator.svg?${query}&lang=${lang}${theme === 'dark' ? '&theme=dark' : ''}`}
          alt={alt}
          width={480}
          height={300}
          loading="lazy"
          data-theme={theme}
        />
      ))}
      <figcaption>
        <bdi>{join(credits)}</bdi>
      </figcaption>
    </figure>
  )
}
