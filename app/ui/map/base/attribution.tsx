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
  const target = usePage().framed ? '_blank' : undefined
  return (
    <p className={styles.attribution} data-over-map>
      {layer ? (
        <bdi>{layer.attribution || layer.name}</bdi>
      ) : (
        <>
          ©{' '}
          <a href="https://www.openstreetmap.org/copyright" rel="noreferrer" target={target}>
            {say('map.osm')}
          </a>
          , <bdi>Natural Earth</bdi>
        </>
      )}
      {' · '}
      <a href="https://leafletjs.com" rel="noreferrer" target={target}>
        Leaflet
      </a>
    </p>
  )
}
