import { useWords } from '../../base/words/words-context'
import { useZoom } from '../use-map-view'
import styles from './attribution.module.css'

/** Past this zoom a reader expects streets. */
const STREETS_FROM = 10.5

/** Says where the offline basemap has no more to show, instead of showing emptiness. */
export function NoStreets() {
  const { say } = useWords()
  const { zoom } = useZoom()
  if (zoom <= STREETS_FROM) return null
  return (
    <p className={`${styles.attribution} ${styles.streets}`} data-over-map>
      {say('base.noStreets')}
    </p>
  )
}
