import { useEffect, useState } from 'react'
import type { CodedView, DeskLook, OtherClaim } from '#lib/desk'
import type { MapGround } from '#lib/views'
import { readDesk } from '../state/desk-api'
import { useTell } from '../state/use-tell'
import { LookMap } from './look-map'
import styles from './look-panel.module.css'

const NOTHING: DeskLook = { ground: [], relations: [], others: [] }
/** Fields without which relations are told all the same. */
const SPARED = ['summary', 'standing']

type Props = {
  document: string
  revision: number
  item: CodedView | undefined
  ground: MapGround
}

/** Where the claim at hand lies, how the rules would relate it, and what others said here and then. */
export function LookPanel({ document: id, revision, item, ground }: Props) {
  const tell = useTell()
  const key = item && !item.proposed ? item.key : undefined
  const [found, setFound] = useState<{ of: string; look: DeskLook }>()
  useEffect(
    function look() {
      if (key === undefined) return
      const stop = new AbortController()
      void readDesk<DeskLook>(`documents/${id}/look`, { claim: key }, stop.signal).then((reply) => {
        if (!stop.signal.aborted && 'done' in reply) setFound({ of: key, look: reply.done })
      })
      return () => stop.abort()
    },
    [id, revision, key],
  )
  const look = found !== undefined && found.of === key ? found.look : NOTHING
  const unfinished = item?.fields.some(({ missing, name }) => missing && !SPARED.includes(name))
  return (
    <section className={styles.panel} aria-label={tell('look.pane')} data-pane="look">
      <div className={styles.map}>
        <LookMap ground={ground} look={look.ground} />
      </div>
      {key !== undefined && (
        <div className={styles.lists}>
          <h2>{tell('look.relations')}</h2>
          {look.relations.length === 0 && (
            <p className={styles.soft}>
              {tell(unfinished ? 'look.unfinished' : 'look.norelations')}
            </p>
          )}
          <ul data-relations>
            {look.relations.map(({ kind, weak, other }) => (
              <li key={`${kind} ${other.id}`} data-kind={kind}>
                <strong>{tell(`would.${kind}`)}</strong>
                {weak && <small> ({tell('look.weak')})</small>} <Other claim={other} />
              </li>
            ))}
          </ul>
          <h2>{tell('look.others')}</h2>
          {look.others.length === 0 && <p className={styles.soft}>{tell('look.noothers')}</p>}
          <ul>
            {look.others.map((other) => (
              <li key={other.id}>
                <Other claim={other} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

/** Another claim: what it says, who says so and of when. */
export function Other({ claim: { summary, who, when } }: { claim: OtherClaim }) {
  return (
    <>
      <bdi>{summary}</bdi>{' '}
      <small className={styles.soft}>
        <bdi>{who}</bdi>
        {when && (
          <>
            {' · '}
            <bdi>{when}</bdi>
          </>
        )}
      </small>
    </>
  )
}
