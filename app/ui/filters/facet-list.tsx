'use client'
import { useMemo, useState } from 'react'
import { choiceState, onlyOf, plain, switched } from '#lib/filter'
import type { Choice, Facet } from '#lib/filter'
import { facetRows } from '#lib/views'
import type { FacetRow } from '#lib/views'
import { FacetItem } from './facet-item'
import styles from './facet-list.module.css'
import { usePage } from '../base/page-context'
import { Say } from '../base/words/say'
import { useWords } from '../base/words/words-context'

type Props = {
  facet: Facet
  title: string
  values: readonly string[]
  choice?: Choice
  /** How many claims each value would show, under all other filters. */
  counts: ReadonlyMap<string, number>
  /** How many more are possible. */
  possible?: ReadonlyMap<string, number>
  /** The same without any filter, which sets the order of the list. */
  totals: ReadonlyMap<string, number>
  /** A value and the bodies that it speaks for, nearest first; it is listed under the last. */
  bodies?: (value: string) => readonly string[]
  onChange: (choice: Choice | undefined) => void
}

/**
 * A list of more values than this starts with the largest, has a search box, and grows on demand.
 */
const MANY = 30
/** How many values of a long list are shown at first, and how many more each time. */
const [FIRST, MORE] = [12, 50]

const alone = (value: string): readonly string[] => [value]

/**
 * A facet as a list of values with counts, each with a checkbox and "only", and buttons for all and
 * none. A choice made by unchecking also lets new values through.
 */
export function FacetList({
  facet,
  title,
  values,
  choice,
  counts,
  possible,
  totals,
  bodies = alone,
  onChange,
}: Props) {
  const { name } = usePage()
  const { say } = useWords()
  const [folded, setFolded] = useState(false)
  const count = ({ values: own }: FacetRow, of?: ReadonlyMap<string, number>) =>
    own.reduce((sum, value) => sum + (of?.get(value) ?? 0), 0)
  const [wanted, setWanted] = useState('')
  const [upTo, setUpTo] = useState(FIRST)
  const many = values.length > MANY
  const rows = useMemo(
    () =>
      facetRows(
        values,
        (value) => bodies(value).at(-1),
        (value) => totals.get(value) ?? 0,
      ),
    [values, bodies, totals],
  )
  const words = plain(wanted.trim())
  const found =
    many && words ? rows.filter(({ value }) => plain(name(facet, value)).includes(words)) : rows
  // Chosen values stay visible wherever they stand in the order.
  const named = choice && ('only' in choice ? choice.only : choice.not)
  const inSight = many
    ? found.filter(({ value }, i) => i < upTo || named?.slice(0, MANY).includes(value))
    : found
  const toggle = ({ value, values: turned }: FacetRow) => {
    // A few chosen of thousands are kept as those few, since "all but" would put thousands into the
    // address.
    if (many && choice && 'only' in choice)
      return onChange({
        only: (choice.only.includes(value)
          ? choice.only.filter((item) => item !== value)
          : [...choice.only, value]
        ).sort(),
      })
    onChange(switched(choice, values, turned, bodies))
  }
  return (
    <fieldset className={styles.facet} data-facet={facet}>
      <legend>
        <button type="button" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
          {title}
        </button>
      </legend>
      <div hidden={folded}>
        <p className={styles.all}>
          <button type="button" disabled={!choice} onClick={() => onChange(undefined)}>
            {say('choice.all')}
          </button>
          <button type="button" onClick={() => onChange({ only: [] })}>
            {say('choice.none')}
          </button>
        </p>
        {many && (
          <input
            type="search"
            className={styles.search}
            aria-label={say('choice.search', { title })}
            placeholder={say('choice.searchMany', { many: values.length })}
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
        )}
        <ul>
          {inSight.map((row) => (
            <FacetItem
              key={row.role + row.value}
              row={row}
              label={
                row.role === 'itself'
                  ? say('choice.itself', { name: name(facet, row.value) })
                  : name(facet, row.value)
              }
              count={count(row, counts)}
              possible={count(row, possible)}
              state={choiceState(choice, row.values, bodies)}
              onToggle={() => toggle(row)}
              onOnly={() => onChange(onlyOf(row, values))}
            />
          ))}
        </ul>
        {many && found.length === 0 && (
          <p className={styles.more}>
            <Say k="choice.noName" slots={{ words: <bdi>{wanted}</bdi> }} />
          </p>
        )}
        {many && inSight.length < found.length && (
          <button type="button" className={styles.more} onClick={() => setUpTo(upTo + MORE)}>
            {say('choice.more', { rest: found.length - inSight.length })}
          </button>
        )}
      </div>
    </fieldset>
  )
}
