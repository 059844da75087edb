import type { MapData } from '#lib/views'
import type { PageWords } from '../base/words/words-context'
import { FirstMinute } from './first-minute'
import { LeadText } from './lead-text'

/**
 * What stands over the list while nothing is filtered or opened: what the whole project tells, and
 * an introduction. The server renders it.
 */
export function Welcome({ map, words }: { map: MapData; words: PageWords }) {
  return (
    <>
      <LeadText map={map} words={words} />
      <FirstMinute map={map} words={words} />
    </>
  )
}
