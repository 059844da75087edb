import type { KeyboardEvent } from 'react'
import type { DeskView, DifferenceView, Taken } from '#lib/desk'
import type { KeptSteps } from '../state/kept-steps'
import { useComparison } from '../state/use-comparison'
import { useTell } from '../state/use-tell'
import styles from './conflict-sheet.module.css'
import { DeskSheet } from './sheet'
import sheetStyles from './sheet.module.css'

type Props = {
  document: string
  unjoined: KeptSteps
  onJoined: (view: DeskView, isSilent?: boolean) => void
}

/** What is taken by which key, in the order in which the two stand. */
const KEYS: readonly Taken[] = ['now', 'mine']

/**
 * What a coder saw, what stands there now, and what they want, field by field. One of the two is
 * taken of each by a click, an arrow key or 1 and 2; nothing is taken by itself, and what is not saved
 * stays in the browser.
 */
export function ConflictSheet({ document: id, unjoined, onJoined }: Props) {
  const tell = useTell()
  const { comparison, taken, take, left, refused, save } = useComparison(id, unjoined, onJoined)
  if (!comparison) return null
  const clashing = comparison.differences.filter(({ clashes }) => clashes)
  const others = comparison.differences.filter(({ clashes }) => !clashes)
  return (
    <DeskSheet title={tell('conflict.title')} mustAnswer>
      <p>{tell('conflict.note')}</p>
      {clashing.map((one, i) => (
        <Choice
          key={one.id}
          of={one}
          isFirst={i === 0}
          taken={taken[one.id]}
          onTake={(which) => take(one.id, which)}
        />
      ))}
      {others.length > 0 && <h3>{tell('conflict.joined')}</h3>}
      <ul>
        {others.map(({ id: place, quote, what, mine }) => (
          <li key={place}>
            {quote && <q dir="auto">{quote}</q>} <bdi>{what}</bdi>: <bdi>{mine}</bdi>
          </li>
        ))}
      </ul>
      {comparison.refused.length > 0 && <h3>{tell('conflict.refused')}</h3>}
      <ul className={sheetStyles.issues} dir="auto">
        {comparison.refused.map((why) => (
          <li key={why}>{why}</li>
        ))}
      </ul>
      {refused && (
        <p role="alert" className={sheetStyles.issues} dir="auto">
          {refused}
        </p>
      )}
      <p className={sheetStyles.go}>
        <button type="button" data-primary disabled={left > 0} onClick={save}>
          {tell('conflict.save')}
        </button>{' '}
        {left > 0 && <span role="status">{tell('conflict.left', { count: left })}</span>}
      </p>
    </DeskSheet>
  )
}

type ChoiceProps = {
  of: DifferenceView
  isFirst: boolean
  taken: Taken | undefined
  onTake: (which: Taken) => void
}

function Choice({ of, isFirst, taken, onTake }: ChoiceProps) {
  const tell = useTell()
  const onKey = (event: KeyboardEvent) => {
    const which = KEYS[Number(event.key) - 1]
    if (which) onTake(which)
  }
  return (
    <fieldset className={styles.choice} data-difference={of.id} onKeyDown={onKey}>
      <legend>
        <bdi>{of.what}</bdi> {of.quote && <q dir="auto">{of.quote}</q>}
      </legend>
      <p className={styles.saw}>
        {tell('conflict.saw')}: <bdi>{of.saw}</bdi>
      </p>
      <div className={styles.two}>
        {KEYS.map((which, i) => (
          <label key={which} data-taken={taken === which || undefined}>
            <input
              type="radio"
              name={of.id}
              value={which}
              data-first={(isFirst && i === 0) || undefined}
              checked={taken === which}
              onChange={() => onTake(which)}
            />
            <span>
              <small>
                {tell(which === 'now' ? 'conflict.now' : 'conflict.mine')} <kbd>{i + 1}</kbd>
              </small>
              <bdi>{of[which]}</bdi>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
