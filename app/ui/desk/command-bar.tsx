import { useTell } from './state/use-tell'
import styles from './desk.module.css'

type Props<Deed extends string> = {
  keys: readonly { does: Deed; shown: string }[]
  deeds: Partial<Record<Deed, () => void>>
  /** A deed in words. */
  words: (deed: Deed) => string
}

/** Everything that a key does, as buttons that name the key. What cannot be done now is pale. */
export function CommandBar<Deed extends string>({ keys, deeds, words }: Props<Deed>) {
  const tell = useTell()
  return (
    <div className={styles.commands} role="toolbar" aria-label={tell('keys.title')}>
      {keys.map(({ does, shown }) => (
        <button
          key={does}
          type="button"
          data-deed={does}
          disabled={!deeds[does]}
          onClick={(event) => {
            event.currentTarget.blur()
            deeds[does]?.()
          }}
        >
          {words(does)} <kbd dir="ltr">{shown}</kbd>
        </button>
      ))}
    </div>
  )
}
