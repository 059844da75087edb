'use client'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import styles from './claim-window.module.css'
import { DatasetCard } from './dataset-card'
import { DatasetRow } from './dataset-row'
import { FailedRows } from './failed-rows'
import { StepBack, StepOn } from './list-steps'
import type { DenseAnswer, DenseEngine } from '../engine/dense-engine'
import { OpenedClaim } from './opened-claim'
import { rowTop, useVisibleRows } from './use-window'
import { useRows } from './use-rows'

/** The height of a row in pixels, as in the style sheet. */
const HEIGHT = 90

type Props = {
  engine: DenseEngine
  answer: DenseAnswer
  onShow: (key: string) => void
  head?: ReactNode
}

/**
 * The claims of an answer in row order, by day. Only rows in sight are fetched and drawn, and a
 * card opens in place. A list too long to scroll is cut into stretches.
 */
export function ClaimWindow({ engine, answer, onShow, head }: Props) {
  const { opened, open } = usePage()
  const { say } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const card = useRef<HTMLDivElement>(null)
  const scrolled = useRef(false) // reading it from the box would force a layout at every filter
  const [at, setAt] = useState<{ answer: DenseAnswer; start: number }>({ answer, start: 0 })
  const [inPlace, setInPlace] = useState<{ id: string; position: number; by: number }>()
  const start = at.answer === answer ? at.start : 0
  const count = Math.min(engine.stretch, answer.listed - start)
  const taller =
    inPlace &&
    inPlace.id === opened &&
    inPlace.position >= start &&
    inPlace.position < start + count
      ? { position: inPlace.position - start, by: inPlace.by }
      : undefined
  const { first, end } = useVisibleRows(box, list, count, HEIGHT, taller)
  const { row, stale, failed, again } = useRows(engine, answer, start + first, start + end)
  const openIn = taller && row(inPlace!.position)?.claim.id === opened ? taller.position : undefined

  const by = taller?.by
  const listedIn = openIn === undefined ? undefined : row(start + openIn)

  useLayoutEffect(
    function measureCard() {
      const height = card.current?.offsetHeight ?? 0
      if (openIn !== undefined && height !== by) setInPlace((was) => was && { ...was, by: height })
    },
    [openIn, by, listedIn],
  )

  useEffect(
    function startAtTheTop() {
      if (scrolled.current) box.current!.scrollTop = 0
    },
    [answer.question, start],
  )

  const onOpen = (position: number) => (id: string | undefined) => {
    setInPlace(id === undefined ? undefined : { id, position, by: 0 })
    open(id)
  }
  const steps = {
    stretch: { start, count, listed: answer.listed },
    size: engine.stretch,
    onStep: (to: number) => setAt({ answer, start: to }),
  }
  return (
    <div
      className={styles.window}
      ref={box}
      data-view="claims"
      onScroll={(event) => (scrolled.current = event.currentTarget.scrollTop > 0)}
    >
      {head}
      {opened && openIn === undefined && (
        <OpenedClaim
          key={opened}
          id={opened}
          engine={engine}
          onShow={onShow}
          onClose={() => open(undefined)}
        />
      )}
      <FailedRows failed={failed} again={again} />
      {start > 0 && (
        <p className={styles.step}>
          <StepBack {...steps} />
        </p>
      )}
      <ul
        ref={list}
        className={styles.rows}
        style={{ height: count * HEIGHT + (taller?.by ?? 0) }}
        aria-label={say('dense.listed', {
          first: count === 0 ? 0 : start + 1,
          last: start + count,
          total: answer.listed,
        })}
        aria-busy={stale}
        data-stale={stale || undefined}
      >
        {Array.from({ length: end - first }, (_, i) => {
          const here = first + i
          const listed = row(start + here)
          return (
            <li
              key={here}
              style={{ top: rowTop(here, HEIGHT, taller) }}
              aria-setsize={answer.listed}
              aria-posinset={start + here + 1}
              data-claim={listed?.claim.id}
            >
              <div className={styles.row}>
                <DatasetRow
                  listed={listed}
                  isOpen={here === openIn}
                  onOpen={onOpen(start + here)}
                />
              </div>
              {here === openIn && (
                <div ref={card}>
                  <DatasetCard listed={listed!} onShow={onShow} />
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {start + count < answer.listed && (
        <p className={styles.step}>
          <StepOn {...steps} />
        </p>
      )}
    </div>
  )
}
