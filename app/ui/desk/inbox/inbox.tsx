import { useEffect, useState } from 'react'
import type { OpenCounts } from '#lib/desk'
import { mapPath } from '../../base/paths'
import { ownSession, readDesk } from '../state/desk-api'
import { useTell } from '../state/use-tell'
import pageStyles from '../desk.module.css'
import { WhoLine } from '../who-line'
import { IntakeForm } from './intake-form'
import styles from './inbox.module.css'

/** A document in the list: who has it, how it stands, how much of it is open. */
type Line = {
  id: string
  title: string
  coder: string
  state: 'new' | 'coding' | 'published' | 'since'
  open: OpenCounts
  all: number
}

type Props = { onOpen: (id: string) => void }

/** The documents of the desk, and the way to put another one there. */
export function Inbox({ onOpen }: Props) {
  const tell = useTell()
  const [lines, setLines] = useState<Line[]>()
  const [adding, setAdding] = useState(false)
  useEffect(function load() {
    void readDesk<Line[]>('documents').then((reply) => {
      if ('done' in reply) setLines(reply.done)
    })
  }, [])
  if (!lines) return null
  const mayCode = ownSession()?.rights.includes('code')
  return (
    <main className={pageStyles.page}>
      <h1>{tell('inbox.title')}</h1>
      <div className={styles.top}>
        <a href={mapPath()}>{tell('map')}</a>
        <WhoLine />
      </div>
      {lines.length === 0 && <p>{tell('inbox.empty')}</p>}
      <ul className={styles.lines}>
        {lines.map(({ id, title, coder, state, open, all }) => (
          <li key={id}>
            <button type="button" data-document={id} onClick={() => onOpen(id)}>
              <bdi>{title}</bdi>
              <small>
                {tell(`state.${state}`, { coder })} · {tell('bar', { open: open.sentences, all })}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {!mayCode ? null : adding || lines.length === 0 ? (
        <IntakeForm onDone={onOpen} />
      ) : (
        <button type="button" className={styles.add} autoFocus onClick={() => setAdding(true)}>
          {tell('inbox.new')}
        </button>
      )}
    </main>
  )
}
