import { usePage } from '../../base/page-context'
import type { BesidePage } from '../../base/page-context'
import { datasetPath } from '../../base/paths'
import { useWords } from '../../base/words/words-context'
import { failureWords } from '../engine/ask-server'
import styles from './beside-credits.module.css'
import { besideColour, sharedQuery } from './beside-query'
import { BesideRing } from './beside-ring'
import { setOnMap, useOnMap } from './beside-spot'
import { besideNotes, shownWords } from './beside-words'
import { useBeside } from './use-beside'

/**
 * The datasets under the claims of a framed map: the ring of each, how many of its rows are shown,
 * and whose file it is. A frame has no list; the spot that was pointed at is named instead.
 */
export function BesideCredits({ beside }: { beside: BesidePage }) {
  return (
    <ul className={styles.credits} data-beside-credits>
      {beside.ids.map((id) => (
        <Credit key={id} id={id} beside={beside} />
      ))}
    </ul>
  )
}

function Credit({ id, beside }: { id: string; beside: BesidePage }) {
  const words = useWords()
  const { name } = usePage()
  const { say, link } = words
  const { answer, failed } = useBeside(id, beside)
  const { spot } = useOnMap()
  const query = sharedQuery(beside.filter)
  return (
    <li data-beside={id}>
      <BesideRing colour={besideColour(beside.ids, id)} />
      <span title={answer && besideNotes(answer, beside.filter, name, words).join(' ')}>
        <a href={link(datasetPath(id, query))} target="_blank" rel="noopener">
          <bdi>{answer?.label ?? id}</bdi>
        </a>{' '}
        ·{' '}
        {failed
          ? failureWords(failed, words)
          : answer
            ? shownWords(answer, words)
            : say('dense.asking')}{' '}
        {answer && (
          <bdi>
            {answer.file} ({answer.licence})
          </bdi>
        )}
      </span>
      {spot?.id === id && (
        <>
          {' '}
          <b>{say('beside.atSpot', { place: spot.name })}</b>
          <button type="button" onClick={() => setOnMap({ spot: undefined })}>
            {say('share.close')}
          </button>
        </>
      )}
    </li>
  )
}
