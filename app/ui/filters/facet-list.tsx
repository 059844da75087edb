'use client'
import { useMemo, useState } from 'react'
import { chosen, plain } from '#lib/filter'
import type { Choice, Facet } from '#lib/filter'
import { valuesByBody } from '#lib/views'
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
  /** The same without any filter, which sets the order of the list. */
  totals: ReadonlyMap<string, number>
  /** The body that a value belongs to and is listed under. */
  group?: (value: string) => string | undefined
  onChange: (choice: Choice | undefined) => void
}

/**
 * A list of more values than this starts with the largest, has a search box, and grows on demand.
 */
const MANY = 30
/** How many values of a long list are shown at first, and how many more each time. */
const [FIRST, MORE] = [12, 50]

/**
 * The row of a value. `head` is set where a heading names its body above it, because the body has
 * no row of its own.
 */
type Row = { value: string; body: string; head: boolean }

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
  totals,
  group,
  onChange,
}: Props) {
  const { name } = usePage()
  const { say, number } = useWords()
  const [folded, setFolded] = useState(false)
  const count = (value: string) => counts.get(value) ?? 0
  const [wanted, setWanted] = useState('')
  const [upTo, setUpTo] = useState(FIRST)
  const many = values.length > MANY
  const rows = useMemo(
    () =>
      valuesByBody(values, group, (value) => totals.get(value) ?? 0).flatMap(
        ({ body, members }): Row[] =>
          members.map((value, i) => ({ value, body, head: i === 0 && !members.includes(body) })),
      ),
    [values, group, totals],
  )
  const words = plain(wanted.trim())
  const found =
    many && words ? rows.filter(({ value }) => plain(name(facet, value)).includes(words)) : rows
  // Chosen values stay visible wherever they stand in the order.
  const named = choice && ('only' in choice ? choice.only : choice.not)
  const inSight = many
    ? found.filter(({ value }, i) => i < upTo || named?.slice(0, MANY).includes(value))
    : found
  const toggle = (value: string) => {
    // A few chosen of thousands are kept as those few, since "all but" would put thousands into the
    // address.
    if (many && choice && 'only' in choice)
      return onChange({
        only: (choice.only.includes(value)
          ? choice.only.filter((item) => item !== value)
          : [...choice.only, value]
        ).sort(),
      })
    const off = values.filter((item) => !chosen(choice, [item]) !== (item === value)).sort()
    onChange(off.length === 0 ? undefined : { not: off })
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
          {inSight.flatMap(({ value, body, head }) => [
            head && (
              <li key={`${body} (body)`} className={styles.body}>
                {name(facet, body)}
              </li>
            ),
            <li key={value} data-member={value === body ? undefined : ''}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen(choice, [value])}
                  onChange={() => toggle(value)}
                />
                <span className={styles.name}>
                  <bdi>{name(facet, value)}</bdi>
                </span>
              </label>
              <button
                type="button"
                className={styles.only}
                onClick={() => onChange({ only: [value] })}
                aria-label={say('choice.onlyOne', { name: name(facet, value) })}
              >
                {say('choice.only')}
              </button>
              <span className={styles.count}>{number(count(value))}</span>
            </li>,
          ])}
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
