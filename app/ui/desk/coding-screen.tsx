import { useCallback, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { MapGround } from '#lib/views'
import type { FieldName } from '#lib/desk'
import type { TextSpan } from '#lib/model'
import { ClaimPane } from './claim/claim-pane'
import { CodingSheets } from './coding-sheets'
import { CommandBar } from './command-bar'
import styles from './desk.module.css'
import { HereLine } from './here-line'
import { LookPanel } from './look/look-panel'
import { SaveLine } from './save-line'
import { otherFields, saidFields, wordsBehind } from './state/open-field'
import { deskKeys } from './state/own-keys'
import { useCursor } from './state/use-cursor'
import { useDeeds } from './state/use-deeds'
import type { OpenSheet, OpenedSheet } from './state/sheets'
import { useEmpty } from './state/use-empty'
import { useDeskKeys } from './state/use-desk-keys'
import { useDraft } from './state/use-draft'
import type { Presence } from './state/use-presence'
import { useTell } from './state/use-tell'
import { selectedSpan } from './text/selection'
import { SentenceList } from './text/sentence-list'
import type { Lit } from './text/sentence-list'
import { WhoLine } from './who-line'

/** What a phone shows of the screen. */
type Pane = 'text' | 'claim'
type Props = { id: string; ground: MapGround; presence: Presence; onBack: () => void }

/** One document on the desk: its text, the claim at hand, and the map with what others said. */
export function CodingScreen({ id, ground, presence, onBack }: Props) {
  const tell = useTell()
  // which field a digit opens is said under `?`
  const bar = deskKeys.useKeys().filter(({ does }) => does !== 'fields')
  const draft = useDraft(id)
  const { view, saved, look } = draft
  const { revision: there } = presence
  useEffect(() => look(there), [look, there])
  const cursor = useCursor(view)
  const { sentence, item, run, field, toSentence, toField } = cursor
  const [sheet, setSheet] = useState<OpenedSheet>()
  // on a phone: a field that comes to hand brings its claim, until another tab is chosen
  const [tab, setTab] = useState<{ pane: Pane; field?: FieldName | undefined }>({ pane: 'text' })
  const pane = field !== undefined && tab.field !== field ? 'claim' : tab.pane
  const [light, setLight] = useState<TextSpan>()
  const [picked, setPicked] = useState({ words: '', times: 0 })
  // drawn at once: the next key may be meant for the sheet already
  const openSheet = useCallback<OpenSheet>(
    (name, also = []) => flushSync(() => setSheet({ name, also })),
    [],
  )
  const close = useCallback(() => setSheet(undefined), [])
  const empty = useEmpty(draft, cursor, openSheet)
  const deeds = useDeeds(draft, cursor, openSheet, empty)
  const openByDigit = useCallback(
    (digit: number, isOther: boolean) => {
      if (!item && !isOther) return empty.upTo?.(digit)
      if (!item || item.proposed || field !== undefined) return
      toField((isOther ? otherFields(item) : saidFields(item))[digit - 1])
    },
    [item, field, toField, empty],
  )
  useDeskKeys(deeds, openByDigit)
  const lit = useMemo<Lit[]>(
    () => [
      ...(light ? [{ ...light, as: 'hand' as const }] : []),
      ...(item ? [{ ...item.quote, as: 'quote' as const }] : []),
      ...(item?.fields.flatMap((one) => {
        const span = wordsBehind(one)
        const as = one.name === field ? 'hand' : one.offer ? 'offer' : 'field'
        return span ? [{ ...span, as } as const] : []
      }) ?? []),
    ],
    [light, item, field],
  )
  const pick = () => {
    const span = field && selectedSpan()
    if (span && view)
      setPicked(({ times }) => ({ words: view.text.slice(span.start, span.end), times: times + 1 }))
  }
  const all = view?.sentences.length ?? 0
  const open = view?.open.sentences ?? 0
  return (
    <main className={styles.screen} data-pane={pane} data-revision={view?.revision}>
      <header className={styles.head}>
        <button type="button" onClick={onBack}>
          {tell('inbox.back')}
        </button>
        <h1 dir="auto">{view?.document.title}</h1>
        <p className={styles.soft}>
          <bdi>{view?.document.outlet}</bdi> · <bdi>{view?.document.published}</bdi>
        </p>
        <progress
          max={Math.max(all, 1)}
          value={all - open}
          aria-label={tell('bar', { open, all })}
        />
        <p data-bar>{tell('bar', { open, all })}</p>
        <SaveLine saved={saved} />
        <WhoLine />
        <HereLine document={id} here={presence.here} />
      </header>
      <CommandBar keys={bar} deeds={deeds} words={(deed) => tell(`key.${deed}`)} />
      <div className={styles.tabs} role="tablist">
        {(['text', 'claim'] as const).map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={pane === name}
            onClick={() => setTab({ pane: name, field })}
          >
            {tell(name === 'text' ? 'intake.text' : 'claim.pane')}
          </button>
        ))}
      </div>
      <div className={styles.panes}>
        {view && (
          <div className={styles.text} onPointerUp={pick} data-pane="text">
            <SentenceList
              view={view}
              current={sentence}
              run={run}
              empties={empty.numbered}
              onUpTo={empty.upTo}
              lit={lit}
              onChoose={toSentence}
            />
          </div>
        )}
        <ClaimPane
          draft={draft}
          cursor={cursor}
          deeds={deeds}
          picked={picked}
          onLight={setLight}
          onHelp={() => openSheet('codebook')}
          onProtect={() => openSheet('protect')}
        />
        {view && <LookPanel document={id} revision={view.revision} item={item} ground={ground} />}
      </div>
      <CodingSheets id={id} draft={draft} cursor={cursor} sheet={sheet} onClose={close} />
    </main>
  )
}
