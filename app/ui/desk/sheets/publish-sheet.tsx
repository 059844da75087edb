import { useEffect, useState } from 'react'
import type { DeskView, OtherClaim, PairView, PublicationView } from '#lib/desk'
import type { DeskKey } from '#lib/words'
import { openOnMapPath } from '../../base/paths'
import { Other } from '../look/look-panel'
import { readDesk } from '../state/desk-api'
import { useTell } from '../state/use-tell'
import { PlantedPart } from './planted-part'
import { ReleaseFields } from './release-fields'
import type { ReleaseSaid } from './release-fields'
import { DeskSheet } from './sheet'
import styles from './sheet.module.css'

type Props = {
  document: string
  /** That of the draft on the screen: what is still being saved changes the plan. */
  revision: number
  /** Whether who looks may publish; else the sheet only shows what would change. */
  mayPublish: boolean
  onPublish: (said: ReleaseSaid, then: () => void) => void
  /** What of the proposals was wrong on purpose, what says so, and what puts one of them right. */
  planted?: {
    view: DeskView['planted']
    onTell: () => void
    onRight: (proposal: string) => void
  }
  /** Leaves the document to a second coder, or to whoever compares the two; not in a comparison. */
  onFinish?: (then: () => void) => void
  onClose: () => void
}

/** What publishing would change, and the button that does it where nothing stands against it. */
export function PublishSheet(props: Props) {
  const { document: id, revision, mayPublish, planted, onPublish, onFinish, onClose } = props
  const isUntold = planted?.view === 'untold'
  const tellPlanted = planted?.onTell
  const tell = useTell()
  const [plan, setPlan] = useState<PublicationView & { twice: boolean }>()
  const [done, setDone] = useState<'published' | 'held' | 'finished'>()
  const [said, setSaid] = useState<ReleaseSaid>({})
  useEffect(
    function ask() {
      if (done) return
      void readDesk<PublicationView & { twice: boolean }>(`documents/${id}/publication`).then(
        (reply) => {
          if ('done' in reply) setPlan(reply.done)
          // nothing is open: what was wrong on purpose is told before anything is planned
          else if ('refused' in reply && isUntold) tellPlanted?.()
        },
      )
    },
    [id, revision, done, isUntold, tellPlanted],
  )
  if (!plan) return null
  const isOpen = plan.open.sentences + plan.open.claims > 0
  const told = typeof planted?.view === 'object' ? planted.view : undefined
  const stands = told?.drafts.some((one) => one.stands > 0) ?? false
  const isReady = !isOpen && !stands && plan.issues.length === 0
  return (
    <DeskSheet title={tell('publish.title')} onClose={onClose}>
      {planted && told && <PlantedPart planted={told} onRight={planted.onRight} />}
      {isOpen && <p className={styles.issues}>{tell('publish.open', plan.open)}</p>}
      {isOpen || stands ? null : plan.issues.length > 0 ? (
        <Part title="publish.issues">
          {plan.issues.map((issue) => (
            <li key={issue} className={styles.issues} dir="ltr">
              {issue}
            </li>
          ))}
        </Part>
      ) : (
        <p>{tell('publish.passed')}</p>
      )}
      <Claims title="publish.added" claims={plan.added} />
      <Claims title="publish.changed" claims={plan.changed} />
      <Claims title="publish.removed" claims={plan.removed} />
      <Pairs title="publish.appear" pairs={plan.appear} />
      <Pairs title="publish.vanish" pairs={plan.vanish} />
      {!done && plan.needsNote && <p>{tell('publish.needsNote')}</p>}
      {!done && isReady && mayPublish && !plan.twice && (
        <ReleaseFields said={said} onSaid={setSaid} needsNote={plan.needsNote} />
      )}
      <div className={styles.go}>
        {done === 'published' && (
          <p role="status" data-published>
            {tell('publish.done')}{' '}
            <a href={openOnMapPath((plan.added[0] ?? plan.changed[0])?.id ?? '')}>
              {tell('publish.see')}
            </a>
          </p>
        )}
        {(done === 'held' || done === 'finished') && (
          <p role="status" data-done={done}>
            {tell(`publish.${done}`)}
          </p>
        )}
        {!done && isReady && (
          <>
            {plan.twice ? (
              <p>{tell('finish.twice')}</p>
            ) : mayPublish ? (
              <button
                type="button"
                data-primary
                data-first={!plan.needsNote || undefined}
                autoFocus={!plan.needsNote}
                disabled={plan.needsNote && said.note === undefined}
                onClick={() => onPublish(said, () => setDone(said.from ? 'held' : 'published'))}
              >
                {tell('publish.go')}
              </button>
            ) : (
              <p>{tell('publish.editor')}</p>
            )}{' '}
            {onFinish && (
              <button
                type="button"
                data-finish
                data-first={plan.twice || !mayPublish || undefined}
                autoFocus={plan.twice || !mayPublish}
                onClick={() => onFinish(() => setDone('finished'))}
              >
                {tell('finish.go')}
              </button>
            )}
          </>
        )}
      </div>
    </DeskSheet>
  )
}

function Part({ title, children }: { title: DeskKey; children: React.ReactNode }) {
  const tell = useTell()
  return (
    <>
      <h3>{tell(title)}</h3>
      <ul>{children}</ul>
    </>
  )
}

function Claims({ title, claims }: { title: DeskKey; claims: readonly OtherClaim[] }) {
  if (claims.length === 0) return null
  return (
    <Part title={title}>
      {claims.map((claim) => (
        <li key={claim.id}>
          <Other claim={claim} />
        </li>
      ))}
    </Part>
  )
}

function Pairs({ title, pairs }: { title: DeskKey; pairs: readonly PairView[] }) {
  const tell = useTell()
  if (pairs.length === 0) return null
  return (
    <Part title={title}>
      {pairs.map(({ kind, from, to }) => (
        <li key={`${from.id} ${to.id}`}>
          <Other claim={from} /> <strong>{tell(`pair.${kind}`)}</strong> <Other claim={to} />
        </li>
      ))}
    </Part>
  )
}
