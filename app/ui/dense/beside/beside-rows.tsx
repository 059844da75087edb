import { useEffect, useState } from 'react'
import { happenedWords } from '#lib/views'
import { usePage } from '../../base/page-context'
import { datasetPath } from '../../base/paths'
import { useWords } from '../../base/words/words-context'
import type { Failure } from '../../screen/engine/engine'
import { askServer, failureOf, failureWords } from '../engine/ask-server'
import { isSuperseded, newestOnly } from '../engine/newest-only'
import type { BesideAnswer, BesideRow } from './beside-answer'
import styles from './beside-list.module.css'
import { STILL, besidePath, costlyTurn } from './beside-query'

/** Which rows of a dataset are listed, as the server and as the reader is told. */
export type RowScope = {
  /** What is opened or pointed at; empty where it is the view. */
  key: string
  near: boolean
  query: string
  words: string
  /** Goes back to the rows in view. */
  leave?: () => void
}

/** Rows fetched at once. */
const PAGE = 10

type RowPage = { matched: number; rows: readonly BesideRow[]; next?: number }
type Found = { of: string; page?: RowPage; failed?: Failure }

type Props = { id: string; query: string; scope: RowScope; answer: BesideAnswer }

/** The rows of a dataset in a scope, a page at a time from the server. */
export function BesideRows({ id, query, scope, answer }: Props) {
  const words = useWords()
  const { say } = words
  const { page, failed, more } = useRowPages(id, [query, scope.query, `lang=${words.lang}`])
  return (
    <>
      <p className={styles.scope} role="status">
        {page ? say('beside.scope', { scope: scope.words, count: page.matched }) : scope.words}{' '}
        {scope.leave && (
          <button type="button" onClick={scope.leave}>
            {say('beside.allInView')}
          </button>
        )}
      </p>
      {failed && <p role="alert">{failureWords(failed, words)}</p>}
      <ul>
        {page?.rows.map((row) => (
          <Row key={row.row} id={id} row={row} answer={answer} />
        ))}
      </ul>
      {page?.next !== undefined && (
        <p>
          <button type="button" onClick={more}>
            {say('beside.more', { count: page.matched - page.rows.length })}
          </button>
        </p>
      )}
    </>
  )
}

/** Adds rows to those before; `of` is the question that they belong to. Nothing of a question given up. */
const withMore = (of: string, asked: Promise<RowPage>, before: RowPage['rows'] = []) =>
  asked.then(
    (page): Found => ({ of, page: { ...page, rows: [...before, ...page.rows] } }),
    (error): Found | undefined =>
      isSuperseded(error) ? undefined : { of, failed: failureOf(error) },
  )

/** The rows so far, and how to have more of them. Those of the last question stay until others come. */
function useRowPages(id: string, query: readonly string[]) {
  const path = besidePath(id, 'beside/rows', ...query, `limit=${PAGE}`)
  const [found, setFound] = useState<Found>({ of: '' })
  const [newest] = useState(() => newestOnly((of) => askServer<RowPage>(of), costlyTurn))
  useEffect(
    function askFirst() {
      const wait = setTimeout(async () => {
        const first = await withMore(path, newest(path))
        if (first) setFound(first)
      }, STILL)
      return () => clearTimeout(wait)
    },
    [path, newest],
  )
  async function more() {
    const { page } = found
    if (found.of !== path || page?.next === undefined) return
    const next = await withMore(path, askServer(`${path}&after=${page.next}`), page.rows)
    // whoever asked for other rows meanwhile has those
    if (next) setFound((now) => (now.of === path ? next : now))
  }
  return { ...found, more }
}

/** A row: what, where and when, of which file and line, and what of the documents may be the same. */
function Row({ id, row, answer }: { id: string; row: BesideRow; answer: BesideAnswer }) {
  const { open } = usePage()
  const words = useWords()
  const { say, link } = words
  const { claim, same = [] } = row
  const [at] = claim.places
  return (
    <li data-beside-row={claim.id}>
      <a href={link(datasetPath(id, `open=${claim.id}`))}>
        <bdi>{claim.summary}</bdi>
      </a>
      <small>
        {at ? <bdi>{at.phrase}</bdi> : say('card.notPlaced')} · {happenedWords(claim, words)}
      </small>
      <small>{say('beside.row', { file: answer.file, line: String(claim.evidence.line) })}</small>
      {same.map((other) => (
        <small key={other.id} className={styles.same}>
          {say('beside.same')}{' '}
          <button type="button" onClick={() => open(other.id)}>
            <bdi>{other.summary}</bdi>
          </button>{' '}
          (<bdi>{other.outlet}</bdi>)
        </small>
      ))}
    </li>
  )
}
