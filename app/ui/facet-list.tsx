'use client'
import { useState } from 'react'
import { chosen } from '#lib/filter'
import type { Choice, Facet } from '#lib/filter'
import styles from './facet-list.module.css'
import { usePage } from './page-context'

type Props = {
  facet: Facet
  title: string
  values: readonly string[]
  choice?: Choice
  /** How many claims each value would show, under all other filters. */
  counts: ReadonlyMap<string, number>
  /** The body a value belongs to, which it is listed under. */
  group?: (value: string) => string | undefined
  onChange: (choice: Choice | undefined) => void
}

/** Values with counts, each on or off or "only"; and all or none. A choice made by switching off stays open to new values. */
export function FacetList({ facet, title, values, choice, counts, group, onChange }: Props) {
  const { name } = usePage()
  const [folded, setFolded] = useState(false)
  const count = (value: string) => counts.get(value) ?? 0
  const parent = (value: string) => group?.(value) ?? value
  const total = (body: string) => values.filter((value) => parent(value) === body).reduce((sum, value) => sum + count(value), 0)
  const ordered = [...values].sort((a, b) => total(parent(b)) - total(parent(a)) || (parent(a) < parent(b) ? -1 : parent(a) > parent(b) ? 1 : Number(parent(a) !== a) - Number(parent(b) !== b) || count(b) - count(a)))
  const toggle = (value: string) => {
    const off = values.filter((item) => !chosen(choice, [item]) !== (item === value)).sort()
    onChange(off.length === 0 ? undefined : { not: off })
  }
  return (
    <fieldset className={styles.facet} data-facet={facet}>
      <legend>
        <button type="button" aria-expanded={!folded} onClick={() => setFolded(!folded)}>{title}</button>
      </legend>
      <div hidden={folded}>
        <p className={styles.all}>
          <button type="button" disabled={!choice} onClick={() => onChange(undefined)}>all</button>
          <button type="button" onClick={() => onChange({ only: [] })}>none</button>
        </p>
        <ul>
          {ordered.map((value) => (
            <li key={value} data-member={parent(value) !== value && values.includes(parent(value)) ? '' : undefined}>
              <label>
                <input type="checkbox" checked={chosen(choice, [value])} onChange={() => toggle(value)} />
                <span className={styles.name}><bdi>{name(facet, value)}</bdi></span>
              </label>
              <button type="button" className={styles.only} onClick={() => onChange({ only: [value] })} aria-label={`only ${name(facet, value)}`}>only</button>
              <span className={styles.count}>{count(value)}</span>
            </li>
          ))}
        </ul>
      </div>
    </fieldset>
  )
}
