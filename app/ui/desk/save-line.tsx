import { useEffect, useState } from 'react'
import { whyLater } from './state/desk-api'
import type { SaveState } from './state/use-draft'
import { useTell } from './state/use-tell'
import styles from './desk.module.css'

/** Whether the last step is saved, and since when; why not, where it is not. */
export function SaveLine({ saved }: { saved: SaveState }) {
  const tell = useTell()
  const [now, setNow] = useState(() => Date.now())
  useEffect(function tick() {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const why = () => whyLater('why' in saved ? saved.why : '', tell)
  const words = {
    none: () => tell('saved.none'),
    saving: () => tell('saved.saving'),
    conflict: () => tell('saved.conflict'),
    joined: () => tell('saved.joined'),
    saved: () =>
      tell('saved.ago', {
        seconds: Math.max(0, Math.round((now - ('at' in saved ? saved.at : now)) / 1000)),
      }),
    failed: () => tell('saved.failed', { why: why() }),
    refused: () => tell('saved.refused', { why: why() }),
  }[saved.is]()
  const isQuiet = ['none', 'saving', 'saved', 'joined'].includes(saved.is)
  return (
    <p className={styles.saved} data-save={saved.is} role={isQuiet ? undefined : 'alert'}>
      {words}
    </p>
  )
}
