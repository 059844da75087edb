'use client'
import { useEffect, useRef } from 'react'
import type { MouseEvent } from 'react'
import { usePage } from '../../base/page-context'
import { Say } from '../../base/words/say'
import { useWords } from '../../base/words/words-context'
import { ReaderLegend } from './reader-legend'
import type { ReaderText } from '#lib/views'
import { ReaderStretch } from './reader-stretch'
import styles from './reader-words.module.css'

type Props = {
  text: ReaderText
  language: string
  lit: ReadonlySet<string>
  scroll: boolean
  open: (id: string) => void
}

/**
 * The text of a document with its marks. A click on marked words opens their claim, another click
 * the next claim on the same words. The signs at the ends of spans are links that do the same by
 * keyboard and without scripts. `scroll` is set if the highlighted sentence was opened elsewhere.
 */
export function ReaderWords({ text, language, lit, scroll, open }: Props) {
  const { claim, opened } = usePage()
  const { say } = useWords()
  const box = useRef<HTMLElement>(null)

  useEffect(
    function bringLitIntoView() {
      if (scroll && lit.size > 0)
        box.current?.querySelector('[data-lit]')?.scrollIntoView({ block: 'center' })
    },
    [scroll, lit],
  )

  const openWords = ({ target }: MouseEvent) => {
    const words =
      target instanceof Element && !target.closest('a')
        ? target.closest<HTMLElement>('[data-claims]')
        : null
    // a reader who selects words wants to copy them
    if (!words || window.getSelection()?.isCollapsed === false) return
    const ids = words.dataset.claims!.split(' ').filter((id) => claim(id))
    const next = ids[(ids.indexOf(opened ?? '') + 1) % ids.length]
    if (next) open(next)
  }

  return (
    <article
      className={styles.words}
      ref={box}
      onClick={openWords}
      aria-label={say('reader.text')}
      data-reader
    >
      <ReaderLegend text={text} />
      {text.lines.map(({ line, sentences, why }) => (
        <div key={line} className={styles.line} data-line={line}>
          <span className={styles.number} aria-hidden="true">
            {line}
          </span>
          <p lang={language} dir="auto">
            {sentences.map(({ stretches }) =>
              stretches.map((stretch) => (
                <ReaderStretch key={stretch.start} stretch={stretch} lit={lit} open={open} />
              )),
            )}
          </p>
          {why.map((reason) => (
            <p key={reason} className={styles.why}>
              <Say k="reader.why" slots={{ why: <bdi>{reason}</bdi> }} />
            </p>
          ))}
        </div>
      ))}
    </article>
  )
}
