import { useCallback, useEffect, useState } from 'react'
import type { DocumentState, OpenCounts, WaitingLine } from '#lib/desk'
import { mapPath } from '../../base/paths'
import { useWords } from '../../base/words/words-context'
import { CodebookSheet } from '../sheets/codebook-sheet'
import { WithdrawSheet } from '../sheets/withdraw-sheet'
import { ownSession, readDesk, whyNot, writeDesk } from '../state/desk-api'
import type { Here } from '../state/use-presence'
import { useTell } from '../state/use-tell'
import pageStyles from '../desk.module.css'
import { WhoLine } from '../who-line'
import { IntakeForm } from './intake-form'
import { PutPanel } from './put-panel'
import { TakeSheet } from './take-sheet'
import { WaitingList } from './waiting-list'
import styles from './inbox.module.css'

/** A document in the list: who has it, how it stands, how much of it is open. */
type Line = {
  id: string
  title: string
  coder: string
  state: DocumentState | 'since'
  from?: string
  open: OpenCounts
  all: number
  /** That of the draft that would be published. */
  revision: number
  isMine: boolean
  isDecided: boolean
  mayBeSecond: boolean
}

type Props = {
  onOpen: (id: string, of?: 'decided') => void
  onAgreement: () => void
  onPeople: () => void
  /** Who has which document open. */
  here: readonly Here[]
}

/** States in which the records have a document, or will. */
const RELEASED: readonly Line['state'][] = ['held', 'published', 'since']

/** The documents of the desk, and the way to put another one there. */
export function Inbox({ onOpen, onAgreement, onPeople, here }: Props) {
  const tell = useTell()
  const words = useWords()
  const [lines, setLines] = useState<Line[]>()
  const [adding, setAdding] = useState(false)
  const [refused, setRefused] = useState('')
  const [withdrawn, setWithdrawn] = useState<Line>()
  const [waiting, setWaiting] = useState<WaitingLine[]>([])
  const [taken, setTaken] = useState<string>()
  const [codebook, setCodebook] = useState(false)
  const [isPlanting, setPlanting] = useState(false)
  const load = useCallback(() => {
    void readDesk<Line[]>('documents').then((reply) => {
      if ('done' in reply) setLines(reply.done)
    })
    void readDesk<WaitingLine[]>('inbox').then((reply) => {
      if ('done' in reply) setWaiting(reply.done)
    })
  }, [])
  useEffect(load, [load])
  useEffect(function askPlanting() {
    void readDesk<{ on: boolean }>('planting').then((reply) => {
      if ('done' in reply) setPlanting(reply.done.on)
    })
  }, [])
  const begin = async (id: string, what: 'second' | 'comparison') => {
    const reply = await writeDesk(`documents/${id}/${what}`, {})
    if ('done' in reply) onOpen(id, what === 'comparison' ? 'decided' : undefined)
    else setRefused(whyNot(reply, tell))
  }
  const drop = async (key: string) => {
    const reply = await writeDesk(`inbox/${key}/drop`, null)
    setRefused('done' in reply ? '' : whyNot(reply, tell))
    load()
  }
  if (!lines) return null
  const rights = ownSession()?.rights ?? []
  const mayCode = rights.includes('code')
  const isEmpty = lines.length === 0 && waiting.length === 0
  const namesOn = (id: string) =>
    here.filter(({ document }) => document === id).map(({ name }) => name)
  return (
    <main className={pageStyles.page}>
      <h1>{tell('inbox.title')}</h1>
      <div className={styles.top}>
        <p className={styles.more}>
          <a href={mapPath()}>{tell('map')}</a>
          <button type="button" data-to-codebook onClick={() => setCodebook(true)}>
            {tell('codebook.title')}
          </button>
          {rights.includes('people') && (
            <button type="button" data-to-people onClick={onPeople}>
              {tell('people.title')}
            </button>
          )}
        </p>
        <WhoLine />
      </div>
      {mayCode && <PutPanel onPut={load} onPaste={() => setAdding(true)} />}
      {isEmpty && <p>{tell('inbox.empty')}</p>}
      {isPlanting && <p className={pageStyles.soft}>{tell('planted.here')}</p>}
      {refused && (
        <p role="alert" className={styles.refused} dir="auto">
          {refused}
        </p>
      )}
      {waiting.length > 0 && (
        <WaitingList
          lines={waiting}
          mayCode={mayCode}
          onTake={setTaken}
          onDrop={(key) => void drop(key)}
        />
      )}
      {waiting.length > 0 && lines.length > 0 && (
        <h2 className={styles.heading}>{tell('inbox.taken')}</h2>
      )}
      <ul className={styles.lines}>
        {lines.map((line) => {
          const { id, title, coder, state, from, open, all, isDecided } = line
          return (
            <li key={id}>
              <button
                type="button"
                data-document={id}
                data-standing={state}
                onClick={() => onOpen(id, isDecided ? 'decided' : undefined)}
              >
                <bdi>{title}</bdi>
                <small>
                  {tell(`state.${state}`, {
                    coder,
                    when: from ? new Date(from).toLocaleString(words.lang) : '',
                  })}{' '}
                  · {tell('bar', { open: open.sentences, all })}
                </small>
                {namesOn(id).length > 0 && (
                  <small className={styles.here} data-here>
                    {tell('here.inbox', { names: words.list(namesOn(id)) })}
                  </small>
                )}
              </button>
              <p className={styles.more}>
                {mayCode && line.mayBeSecond && (
                  <button type="button" data-second onClick={() => void begin(id, 'second')}>
                    {tell('second.go')}
                  </button>
                )}
                {state === 'twice' && rights.includes('adjudicate') && (
                  <button type="button" data-begin onClick={() => void begin(id, 'comparison')}>
                    {tell('compare.go')}
                  </button>
                )}
                {RELEASED.includes(state) && rights.includes('withdraw') && (
                  <button type="button" data-withdraw onClick={() => setWithdrawn(line)}>
                    {tell('withdraw.open')}
                  </button>
                )}
              </p>
            </li>
          )
        })}
      </ul>
      {lines.some(({ state }) => state !== 'new') && (
        <p className={styles.more}>
          <button type="button" data-to-agreement onClick={onAgreement}>
            {tell('agreement.title')}
          </button>
        </p>
      )}
      {withdrawn && (
        <WithdrawSheet
          document={withdrawn.id}
          revision={withdrawn.revision}
          onClose={() => setWithdrawn(undefined)}
          onDone={() => {
            setWithdrawn(undefined)
            load()
          }}
        />
      )}
      {codebook && <CodebookSheet onClose={() => setCodebook(false)} />}
      {taken && (
        <TakeSheet key={taken} id={taken} onClose={() => setTaken(undefined)} onDone={onOpen} />
      )}
      {mayCode && (adding || isEmpty) && <IntakeForm onDone={onOpen} />}
    </main>
  )
}
