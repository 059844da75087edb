import { useEffect, useState } from 'react'
import { usePage } from '../../base/page-context'
import type { BesidePage } from '../../base/page-context'
import { datasetPath } from '../../base/paths'
import { useWords } from '../../base/words/words-context'
import { failureWords } from '../engine/ask-server'
import { besideColour, sharedQuery } from './beside-query'
import { BesideRing } from './beside-ring'
import { BesideRows } from './beside-rows'
import type { RowScope } from './beside-rows'
import styles from './beside-list.module.css'
import { setOnMap, useOnMap } from './beside-spot'
import { openedGround } from './opened-ground'
import { besideNotes, shownWords } from './beside-words'
import { useBeside } from './use-beside'

/**
 * What the filter shows of each dataset, beside the claims and in no number of theirs. Its rows stand
 * behind a fold: those in view, those at the place that is opened, or those of the spot that was
 * pointed at, for which the fold opens itself.
 */
export function BesideList({ beside }: { beside: BesidePage }) {
  const { say } = useWords()
  const { opened } = usePage()
  useEffect(
    function forgetSpot() {
      if (opened !== undefined) setOnMap({ spot: undefined })
    },
    [opened],
  )
  return (
    <section className={styles.list} aria-label={say('beside.rows')} data-beside-list>
      {beside.ids.map((id) => (
        <OneDataset key={id} id={id} beside={beside} />
      ))}
    </section>
  )
}

/** Which rows are listed: of the spot that was pointed at, at what is opened, or in view. */
function useScope(id: string): RowScope {
  const page = usePage()
  const { say } = useWords()
  const { look, spot } = useOnMap()
  if (spot?.id === id)
    return {
      key: spot.key,
      near: true,
      query: `places=${spot.key}`,
      words: say('beside.atSpot', { place: spot.name }),
      leave: () => setOnMap({ spot: undefined }),
    }
  const ground = page.opened === undefined ? undefined : openedGround(page, page.opened)
  if (ground)
    return {
      key: ground.place.id,
      near: true,
      query: boxQuery(ground.box),
      words: say('beside.around', { place: ground.place.name }),
    }
  return { key: '', near: false, query: boxQuery(look?.box), words: say('beside.inView') }
}

const boxQuery = (box: readonly number[] | undefined): string =>
  box ? `box=${box.map((degrees) => degrees.toFixed(4)).join(',')}` : ''

function OneDataset({ id, beside }: { id: string; beside: BesidePage }) {
  const words = useWords()
  const { name } = usePage()
  const { say, link } = words
  const { answer, failed, asking } = useBeside(id, beside)
  const scope = useScope(id)
  const [wanted, setWanted] = useState<{ key: string; open: boolean }>()
  const open = wanted?.key === scope.key ? wanted.open : scope.near
  const query = sharedQuery(beside.filter)
  return (
    <details data-beside={id} open={open} aria-busy={asking || undefined}>
      {/* not `onToggle`, which also speaks of what the page itself opened */}
      <summary
        onClick={(event) => {
          event.preventDefault()
          setWanted({ key: scope.key, open: !open })
        }}
      >
        <BesideRing colour={besideColour(beside.ids, id)} />
        <span role="status">
          <bdi>{answer?.label ?? id}</bdi> ·{' '}
          {failed
            ? failureWords(failed, words)
            : answer
              ? shownWords(answer, words)
              : say('dense.asking')}
        </span>
      </summary>
      {answer && (
        <p>
          {besideNotes(answer, beside.filter, name, words).join(' ')}{' '}
          <a href={link(datasetPath(id, query))}>{say('beside.open')}</a>
        </p>
      )}
      {open && answer && <BesideRows id={id} query={query} scope={scope} answer={answer} />}
    </details>
  )
}
