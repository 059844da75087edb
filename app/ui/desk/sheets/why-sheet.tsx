import { useState } from 'react'
import { useTell } from '../state/use-tell'
import { DeskSheet } from './sheet'
import styles from './sheet.module.css'

/** Reasons for which most sentences hold no claim; a digit or Enter gives one. */
const REASONS = ['why.1', 'why.2', 'why.3', 'why.4'] as const

type Props = { onWhy: (why: string) => void; onClose: () => void }

/** Asks why a sentence is not coded: a reason is always given. */
export function WhySheet({ onWhy, onClose }: Props) {
  const tell = useTell()
  const [own, setOwn] = useState('')
  return (
    <DeskSheet
      title={tell('why.title')}
      onClose={onClose}
      onKey={(key) => {
        const reason = REASONS[Number(key) - 1]
        if (reason && own === '') onWhy(tell(reason))
      }}
    >
      <ol className={styles.reasons}>
        {REASONS.map((key, i) => (
          <li key={key}>
            <button
              type="button"
              data-first={i === 0 || undefined}
              onClick={() => onWhy(tell(key))}
            >
              {i + 1}. {tell(key)}
            </button>
          </li>
        ))}
      </ol>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (own.trim()) onWhy(own.trim())
        }}
      >
        <input
          dir="auto"
          maxLength={200}
          aria-label={tell('why.own')}
          placeholder={tell('why.own')}
          value={own}
          onChange={(event) => setOwn(event.target.value)}
        />
      </form>
    </DeskSheet>
  )
}
