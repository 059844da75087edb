'use client'
import { intervalWords } from '#lib/filter'
import type { Media } from '#lib/model'
import { usePage } from '../../base/page-context'
import { placePath, sourcePath } from '../../base/paths'
import { Say } from '../../base/words/say'
import { useWords } from '../../base/words/words-context'
import { AddressLink } from './address-link'
import styles from './evidence.module.css'
import { MediaImage } from './media-image'

/** The media behind a claim, each with what is known of it. */
export function MediaList({ media }: { media: readonly Media[] }) {
  return (
    <ul className={styles.media}>
      {media.map((item, i) => (
        <li key={i} data-media={item.kind}>
          <MediaItem media={item} />
        </li>
      ))}
    </ul>
  )
}

/**
 * One image, video or document: what it is and shows, when and where it was taken and who says so,
 * and where it can be seen. Of what would identify somebody only the words are there.
 */
function MediaItem({ media }: { media: Media }) {
  const words = useWords()
  const { say } = words
  const { kind, shows, url, archive, file, taken, geolocated, graphic, identifying } = media
  return (
    <figure>
      <MediaImage media={media} />
      <figcaption>
        {say(`mediaKind.${kind}`)}
        {graphic && ` (${say('media.graphic')})`}
        {shows && (
          <>
            : <bdi>{shows}</bdi>
          </>
        )}
        {identifying && <small>{say('media.identifying')}</small>}
        {file && kind !== 'image' && <small>{say('media.notServed')}</small>}
        {taken && (
          <small>
            {say(taken.basis === 'stated' ? 'media.takenStated' : 'media.takenInferred', {
              when: intervalWords(taken.time, words),
            })}{' '}
            {taken.note && <bdi>{taken.note}</bdi>}
          </small>
        )}
        {geolocated && <Geolocation geolocated={geolocated} />}
        <span className={styles.addresses}>
          {url && (
            <AddressLink href={url}>
              {(host) => <Say k="media.published" slots={{ host }} />}
            </AddressLink>
          )}
          {archive && (
            <AddressLink href={archive}>
              {(host) => <Say k="address.archived" slots={{ host }} />}
            </AddressLink>
          )}
        </span>
      </figcaption>
    </figure>
  )
}

/** Where something was taken, who found that, and how sure it is. */
function Geolocation({ geolocated }: { geolocated: NonNullable<Media['geolocated']> }) {
  const { place: find, source, hasPages } = usePage()
  const words = useWords()
  const { say, link } = words
  const { place, point, by, confidence, url, note } = geolocated
  const name = (href: string, text: string) =>
    hasPages ? (
      <a href={link(href)}>
        <bdi>{text}</bdi>
      </a>
    ) : (
      <bdi>{text}</bdi>
    )
  return (
    <small>
      <Say
        k="media.geolocated"
        slots={{
          where: (
            <>
              {place && name(placePath(place), find(place)?.name ?? place)}
              {place && point && ' '}
              {point && <bdi dir="ltr">({[point[1], point[0]].join(', ')})</bdi>}
            </>
          ),
          by: name(sourcePath(by), source(by)?.name ?? by),
          confidence: say(`confidence.${confidence}`),
        }}
      />{' '}
      {note && <bdi>{note}</bdi>}{' '}
      {url && (
        <AddressLink href={url}>{(host) => <Say k="media.finding" slots={{ host }} />}</AddressLink>
      )}
    </small>
  )
}
