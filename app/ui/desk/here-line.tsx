import { useWords } from '../base/words/words-context'
import { ownSession } from './state/desk-api'
import type { Here } from './state/use-presence'
import { useTell } from './state/use-tell'
import styles from './desk.module.css'

/** Who else has the document open, and whether its coder has it open twice; nothing where neither is. */
export function HereLine({ document: id, here }: { document: string; here: readonly Here[] }) {
  const tell = useTell()
  const words = useWords()
  const own = ownSession()?.name
  const all = here.filter(({ document }) => document === id)
  const others = all.filter(({ name }) => name !== own).map(({ name }) => name)
  const tabs = all.find(({ name }) => name === own)?.tabs ?? 1
  return (
    <>
      {others.length > 0 && (
        <p className={styles.here} data-here>
          {tell('here.others', { names: words.list(others) })}
        </p>
      )}
      {tabs > 1 && (
        <p className={styles.here} data-tabs role="status">
          {tell('here.tabs', { count: tabs })}
        </p>
      )}
    </>
  )
}
