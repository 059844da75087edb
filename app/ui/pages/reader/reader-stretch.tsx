'use client'
import { partKey } from '#lib/views'
import type { MouseEvent } from 'react'
import { KindIcon, fillOf } from '../../base/kind-icon'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import styles from './reader-stretch.module.css'
import type { Stretch } from '#lib/views'

type Props = { stretch: Stretch; lit: ReadonlySet<string>; open: (id: string) => void }

/**
 * A stretch of text that is covered by the same claims, in the colour of the narrowest claim's
 * kind. A linked sign stands where the span of a claim ends. Text without a claim is dimmed.
 */
export function ReaderStretch({ stretch: { text, ids, ends }, lit, open }: Props) {
  const { claim, layerOf, highlighted, highlight, opened } = usePage()
  const { say, link } = useWords()
  if (ids.length === 0) return <span className={styles.bare}>{text}</span>
  const claims = ids.flatMap((id) => claim(id) ?? [])
  const first = claims[0]
  const keys = claims.flatMap((item) => item.places.map(partKey))
  /** Sets the colour by script, because the page's policy allows no style attributes. */
  const paint = (element: HTMLElement | null) => {
    if (first) element?.style.setProperty('--kind', layerOf(first).colour)
  }
  const follow = (id: string) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    open(id)
  }
  return (
    <>
      <mark
        className={styles.mark}
        ref={paint}
        data-claims={ids.join(' ')}
        data-background={!first || undefined}
        data-lit={ids.some((id) => lit.has(id)) || undefined}
        data-highlighted={keys.some((key) => highlighted.includes(key)) || undefined}
        onPointerEnter={() => highlight(keys)}
        onPointerLeave={() => highlight([])}
      >
        {text.trimEnd()}
      </mark>
      {ends
        .flatMap((id) => claim(id) ?? [])
        .map((item) => (
          <a
            key={item.id}
            className={styles.sign}
            href={link(`?open=${item.id}`)}
            aria-current={opened === item.id || undefined}
            aria-label={say('reader.sign', { kind: layerOf(item).singular, summary: item.summary })}
            data-sign={item.id}
            onClick={follow(item.id)}
            onFocus={() => highlight(item.places.map(partKey))}
            onBlur={() => highlight([])}
          >
            <KindIcon
              layer={layerOf(item)}
              fill={fillOf([item.standing])}
              contradicted={item.relations.some(({ kind }) => kind === 'contradicts')}
              size={13}
            />
          </a>
        ))}
      {text.slice(text.trimEnd().length)}
    </>
  )
}
