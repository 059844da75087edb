import { useCallback, useEffect, useRef, useState } from 'react'
import type { DeskOption, FieldName, PointView } from '#lib/desk'
import { FieldAnswers } from '../claim/field-answers'
import pageStyles from '../desk.module.css'
import { SaveLine } from '../save-line'
import { PublishSheet } from '../sheets/publish-sheet'
import { ownSession } from '../state/desk-api'
import { useDraft } from '../state/use-draft'
import { useTell } from '../state/use-tell'
import { CommandBar } from '../command-bar'
import { ChangeableKeys } from '../sheets/changeable-keys'
import { DeskSheet } from '../sheets/sheet'
import { compareKeys } from './compare-keys'
import type { CompareDeed } from './compare-keys'
import { ComparedClaimCard, ComparedPoint } from './compared-claim'
import styles from './compare.module.css'
import { useCompare } from './use-compare'

type Props = { id: string; onBack: () => void }

/** Two codings of a document side by side: each difference is decided by itself, none by default. */
export function CompareScreen({ id, onBack }: Props) {
  const tell = useTell()
  const draft = useDraft(id)
  const { view, saved, act, step } = draft
  const [isSheet, setSheet] = useState(false)
  const finish = useCallback(() => step('finish', {}, () => setSheet(true)), [step])
  const [isHelp, setHelp] = useState(false)
  const help = useCallback(() => setHelp(true), [])
  const { current, deeds, edited, choose, toPoint, leaveEdit } = useCompare(draft, finish, help)
  const keys = compareKeys.useKeys()
  const keyWords = (deed: CompareDeed) => tell(`compare.key.${deed}`)
  const list = useRef<HTMLDivElement>(null)
  useEffect(
    function keepInSight() {
      list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
    },
    [current],
  )
  const comparison = view?.comparison
  const { all = 0, open = 0 } = comparison ?? {}
  const names = { left: comparison?.left ?? '', right: comparison?.right ?? '' }
  const answers = ({ name, what }: PointView) => {
    const item = view?.claims.find(({ key }) => key === name.split('.')[0])
    if (edited !== name || !item || !view) return null
    const field = what as FieldName
    const onAnswer = (option: DeskOption) => {
      const from = option.from && { from: option.from }
      if (option.source)
        act({ do: 'source', claim: item.key, ...option.source, ...from }, leaveEdit)
      else
        act(
          { do: 'set', claim: item.key, field, value: option.value as string, ...from },
          leaveEdit,
        )
    }
    return (
      <FieldAnswers
        document={id}
        revision={view.revision}
        item={item}
        field={field}
        selected=""
        onAnswer={onAnswer}
        onClear={() => leaveEdit()}
        onLeave={() => leaveEdit()}
        onMove={() => leaveEdit()}
        onLight={() => {}}
      />
    )
  }
  const pointOf = (point: PointView) => (
    <ComparedPoint
      key={point.name}
      point={point}
      names={names}
      isCurrent={point.name === current?.name}
      onChoose={choose}
      onPoint={toPoint}
    >
      {answers(point)}
    </ComparedPoint>
  )
  return (
    <main className={pageStyles.screen} data-compare>
      <header className={pageStyles.head}>
        <button type="button" onClick={onBack}>
          {tell('inbox.back')}
        </button>
        <h1 dir="auto">{view?.document.title}</h1>
        <p className={pageStyles.soft}>{tell('compare.sides', names)}</p>
        <progress
          max={Math.max(all, 1)}
          value={all - open}
          aria-label={tell('compare.bar', { open, all })}
        />
        <p data-bar>{tell('compare.bar', { open, all })}</p>
        <SaveLine saved={saved} />
      </header>
      <CommandBar keys={keys} deeds={deeds} words={keyWords} />
      <div className={styles.list} ref={list} lang={view?.document.language} tabIndex={-1}>
        {view &&
          comparison?.claims.map((claim) => (
            <ComparedClaimCard
              key={claim.key}
              claim={claim}
              names={names}
              sentence={view.text.slice(claim.span.start, claim.span.end)}
            >
              {claim.points.map(pointOf)}
            </ComparedClaimCard>
          ))}
        {comparison?.others.map((point) => (
          <section key={point.name} className={styles.claim}>
            <blockquote dir="auto">{point.about}</blockquote>
            {pointOf(point)}
          </section>
        ))}
      </div>
      {isHelp && (
        <DeskSheet title={tell('keys.title')} onClose={() => setHelp(false)}>
          <ChangeableKeys own={compareKeys} words={keyWords} how={tell('keys.changeAny')} />
        </DeskSheet>
      )}
      {isSheet && view && (
        <PublishSheet
          document={id}
          revision={view.revision}
          mayPublish={ownSession()?.rights.includes('publish') ?? false}
          onClose={() => setSheet(false)}
          onPublish={(said, then) => step('publication', said, then)}
        />
      )}
    </main>
  )
}
