import { Fragment } from 'react'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import styles from './attribution.module.css'
import type { BaseLayer } from './base-layer'

/**
 * The attribution of the base layer. It is rendered as text, so a configured attribution cannot
 * carry markup.
 */
export function Attribution({ layer }: { layer?: BaseLayer }) {
  const { say } = useWords()
  const { data, framed } = usePage()
  const target = framed ? '_blank' : undefined
  return (
    <p className={styles.attribution} data-over-map>
      {layer ? (
        <bdi>{layer.attribution || layer.name}</bdi>
      ) : (
        data.ground.credits.map(({ name, url }, i) => (
          <Fragment key={name}>
            {i > 0 && say('list.comma') + ' '}
            <a href={url} rel="noreferrer" target={target}>
              <bdi>{name}</bdi>
            </a>
          </Fragment>
        ))
      )}
      {(layer || data.ground.credits.length > 0) && ' · '}
      <a href="https://leafletjs.com" rel="noreferrer" target={target}>
        Leaflet
      </a>
    </p>
  )
}
