import { useState } from 'react'
import { DESK_KEYS, FIELD_KEYS, OPENING_KEYS, letterOf } from '../state/desk-keys'
import { changeLetter, isChangeable, resetLetters, useOwnKeys } from '../state/own-keys'
import { useTell } from '../state/use-tell'
import { DeskSheet } from './sheet'
import styles from './sheet.module.css'

/** Every key of the desk and what it does. A letter is changed by choosing it and pressing another. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const tell = useTell()
  const keys = useOwnKeys()
  /** The letter of the list that waits for another one. */
  const [waiting, setWaiting] = useState<string>()
  const isOwn = keys.some(({ key }, i) => key !== DESK_KEYS[i]!.key)
  return (
    <DeskSheet title={tell('keys.title')} onClose={onClose}>
      <div className={styles.change}>
        <p role="status">{tell(waiting === undefined ? 'keys.change' : 'keys.press')}</p>
        {isOwn && (
          <button type="button" onClick={resetLetters}>
            {tell('keys.reset')}
          </button>
        )}
      </div>
      <dl className={styles.keys}>
        {keys.map((one, i) => {
          const { key: letter } = DESK_KEYS[i]!
          const deed = tell(`key.${one.does}`)
          return [
            <dt key={`${one.does} key`}>
              {isChangeable(one) ? (
                <button
                  type="button"
                  dir="ltr"
                  data-letter={letter}
                  aria-label={tell('keys.of', { key: one.shown, deed })}
                  aria-pressed={waiting === letter}
                  onClick={() => setWaiting(letter)}
                  onBlur={() => setWaiting(undefined)}
                  onKeyDown={(event) => {
                    const wanted = letterOf(event)
                    if (waiting !== letter || wanted === undefined) return
                    event.preventDefault()
                    changeLetter(letter, wanted)
                    setWaiting(undefined)
                  }}
                >
                  <kbd>{one.shown}</kbd>
                </button>
              ) : (
                <kbd dir="ltr">{one.shown}</kbd>
              )}
            </dt>,
            <dd key={one.does}>{deed}</dd>,
          ]
        })}
        {[...OPENING_KEYS, ...FIELD_KEYS].map(({ does, shown }) => [
          <dt key={`${does} key`}>
            <kbd dir="ltr">{shown}</kbd>
          </dt>,
          <dd key={does}>{tell(`key.${does}`)}</dd>,
        ])}
      </dl>
    </DeskSheet>
  )
}
