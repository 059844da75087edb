import type { WaitingLine } from '#lib/desk'
import { useTell } from '../state/use-tell'
import styles from './inbox.module.css'

type Props = {
  lines: readonly WaitingLine[]
  mayCode: boolean
  onTake: (key: string) => void
  onDrop: (key: string) => void
}

/** The texts that nobody has yet, with what they say of themselves and what they do not. */
export function WaitingList({ lines, mayCode, onTake, onDrop }: Props) {
  const tell = useTell()
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting" className={styles.heading}>
        {tell('waiting.title', { count: lines.length })}
      </h2>
      <ul className={styles.lines}>
        {lines.map((line) => {
          const { key, title, outlet, published, from, by, sentences, twin, missing } = line
          const mayTake = mayCode && twin === undefined
          return (
            <li key={key} data-waiting={key}>
              <button type="button" disabled={!mayTake} onClick={() => onTake(key)}>
                <bdi>{title ?? from}</bdi>
                <small>
                  {tell('waiting.by', { by })} · {tell('bar', { open: sentences, all: sentences })}
                  {line.proposals !== undefined &&
                    ` · ${tell('waiting.proposals', { count: line.proposals })}`}
                </small>
                <small className={styles.about}>
                  <bdi>{[outlet, published, title && from].filter(Boolean).join(' · ')}</bdi>
                </small>
                {missing.length > 0 && (
                  <small className={styles.lacks}>
                    {tell('waiting.lacks', {
                      what: missing.map((name) => tell(`intake.${name}`)).join(' · '),
                    })}
                  </small>
                )}
                {twin !== undefined && (
                  <small className={styles.lacks}>{tell('waiting.twin', { id: twin })}</small>
                )}
              </button>
              {line.mayDrop && (
                <p className={styles.more}>
                  <button type="button" data-drop onClick={() => onDrop(key)}>
                    {tell('waiting.drop')}
                  </button>
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
