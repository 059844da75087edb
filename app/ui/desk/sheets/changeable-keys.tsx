import { useState } from 'react'
import type { ReactNode } from 'react'
import { chosenKey } from '../state/desk-keys'
import type { OwnKeyList } from '../state/own-keys'
import { useTell } from '../state/use-tell'
import styles from './sheet.module.css'

type Key<Deed extends string> = { does: Deed; key: string; shown: string; shift?: true }
type Props<Deed extends string> = {
  own: OwnKeyList<Key<Deed>>
  /** A deed in words. */
  words: (deed: Deed) => string
  /** How a key is changed, in words. */
  how: string
  /** Keys that stay as they are, below. */
  children?: ReactNode
}

/** Keys and what they do. One is changed by choosing it and pressing another. */
export function ChangeableKeys<Deed extends string>({ own, words, how, children }: Props<Deed>) {
  const tell = useTell()
  const keys = own.useKeys()
  /** The key of the list that waits for another one. */
  const [waiting, setWaiting] = useState<string>()
  const isOwn = keys.some(({ key }, i) => key !== own.list[i]!.key)
  return (
    <>
      <div className={styles.change}>
        <p role="status">{waiting === undefined ? how : tell('keys.press')}</p>
        {isOwn && (
          <button type="button" onClick={own.reset}>
            {tell('keys.reset')}
          </button>
        )}
      </div>
      <dl className={styles.keys}>
        {keys.map((one, i) => {
          const { key } = own.list[i]!
          const deed = words(one.does)
          return [
            <dt key={`${one.does} key`}>
              {own.isChangeable(one) ? (
                <button
                  type="button"
                  dir="ltr"
                  data-letter={key}
                  aria-label={tell('keys.of', { key: one.shown, deed })}
                  aria-pressed={waiting === key}
                  onClick={() => setWaiting(key)}
                  onBlur={() => setWaiting(undefined)}
                  onKeyDown={(event) => {
                    const wanted = chosenKey(event)
                    if (waiting !== key || wanted === undefined || !own.mayBe(wanted)) return
                    event.preventDefault()
                    own.change(key, wanted)
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
        {children}
      </dl>
    </>
  )
}
