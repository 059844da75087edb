import type { MapData } from '#lib/views'
import { mapPath } from '../base/paths'
import type { PageWords } from '../base/words/words-context'
import { FirstMinute } from './first-minute'
import { LeadText } from './lead-text'
import styles from './welcome.module.css'

/**
 * What stands over the list while nothing is filtered or opened: what the whole project tells, the
 * way into its story, and an introduction. The server renders it.
 */
export function Welcome({ map, words }: { map: MapData; words: PageWords }) {
  const [first] = map.story
  return (
    <>
      <LeadText map={map} words={words} />
      {first && (
        <p className={styles.story}>
          <a href={words.link(mapPath(`${first.query}&story=1`))}>
            {words.say('story.follow', { count: map.story.length })}
          </a>
        </p>
      )}
      <FirstMinute map={map} words={words} />
    </>
  )
}
