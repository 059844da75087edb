'use client'
import { Fragment } from 'react'
import { areaWords, saidOfAreas } from '#lib/views'
import type { ClaimView, PlaceView } from '#lib/views'
import { usePage } from '../base/page-context'
import { Say } from '../base/words/say'
import { useWords } from '../base/words/words-context'
import styles from './said-of-areas.module.css'

/** What is said of the areas that contain a place, each area with a button that opens it. */
export function SaidOfAreas({ place, claims }: { place: PlaceView; claims: readonly ClaimView[] }) {
  const { place: find, open } = usePage()
  const words = useWords()
  const areas = saidOfAreas(claims, place, find)
  if (areas.length === 0) return null
  return (
    <p className={styles.line} data-areas={place.id}>
      <Say
        k="areas.line"
        slots={{
          areas: areas.map((one, i) => (
            <Fragment key={one.area.id}>
              {i > 0 && `${words.say('list.comma')} `}
              <button type="button" className={styles.area} onClick={() => open(one.area.id)}>
                <bdi>{areaWords(one, words)}</bdi>
              </button>
            </Fragment>
          )),
        }}
      />
    </p>
  )
}
