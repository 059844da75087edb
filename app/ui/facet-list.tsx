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
  /** The same without any filter: the order of the list. */
  totals: ReadonlyMap<string, number>
  /** The body a value belongs to, which it is listed under. */
  group?: (value: string) => string | undefined
  onChange: (choice: Choice | undefined) => void
}

/** Values under the body they belong to, the body itself first, the largest body first. */
function groupByBody(values: readonly string[], group: Props['group'], count: (value: string) => number): { body: string; members: string[] }[] {
  const bodies = new Map<string, string[]>()
  for (const value of values) bodies.set(group?.(value) ?? value, [...(bodies.get(group?.(value) ?? value) ?? []), value])
  const sum = (members: readonly string[]) => members.reduce((total, value) => total + count(value), 0)
  return [...bodies]
    .map(([body, members]) => ({ body, members: members.sort((a, b) => Number(b === body) - Number(a === body) || count(b) - count(a) || (a < b ? -1 : 1)) }))
    .sort((a, b) => sum(b.members) - sum(a.members) || (a.body < b.body ? -1 : 1))
}

/** Values with counts, each on or off or "only"; and all or none. A choice made by switching off stays open to new values. */
export function FacetList({ facet, title, values, choice, counts, totals, group, onChange }: Props) {
  const { name } = usePage()
  const [folded, setFolded] = useState(false)
  const count = (value: string) => counts.get(value) ?? 0
  const bodies = groupByBody(values, group, (value) => totals.get(value) ?? 0)
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
          {bodies.flatMap(({ body, members }) => [
            !members.includes(body) && <li key={`${body} (body)`} className={styles.body}>{name(facet, body)}</li>,
            ...members.map((value) => (
              <li key={value} data-member={value === body ? undefined : ''}>
                <label>
                  <input type="checkbox" checked={chosen(choice, [value])} onChange={() => toggle(value)} />
                  <span className={styles.name}><bdi>{name(facet, value)}</bdi></span>
                </label>
                <button type="button" className={styles.only} onClick={() => onChange({ only: [value] })} aria-label={`only ${name(facet, value)}`}>only</button>
                <span className={styles.count}>{count(value)}</span>
              </li>
            )),
          ])}
        </ul>
      </div>
    </fieldset>
  )
}
