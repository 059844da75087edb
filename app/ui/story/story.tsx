'use client'
import { useCallback, useRef } from 'react'
import type { RefObject } from 'react'
import { parseQuery } from '#lib/filter'
import type { Known, Query, View } from '#lib/filter'
import { usePage } from '../base/page-context'
import { useWords } from '../base/words/words-context'
import { ToldStep } from './told-step'
import { useStoryKeys } from './use-story-keys'
import { useStoryScroll } from './use-story-scroll'
import styles from './story.module.css'

type Props = {
  view: View
  setView: (patch: Partial<View>) => void
  setQuery: (query: Query) => void
  /** What an address may name, whatever the present one leaves of the claims. */
  known: Known
  /** The section of the page that holds the story. */
  box: RefObject<HTMLElement | null>
}

/**
 * The story: its steps below each other, of which one is in view. Going to a step shows on the map
 * what the step asks for; leaving the story keeps that. On paper all steps stand.
 */
export function Story({ view, setView, setQuery, known, box }: Props) {
  const { say } = useWords()
  const { story: steps } = usePage().data
  const at = view.story!
  const { lang, base } = view
  const go = useCallback(
    (number: number) => {
      const step = steps[number - 1]
      if (!step) return
      const asked = parseQuery(new URLSearchParams(step.query), known)
      setQuery({ filter: asked.filter, view: { ...asked.view, lang, base, story: number } })
    },
    [steps, known, setQuery, lang, base],
  )
  const list = useRef<HTMLOListElement>(null)
  const leave = () => setView({ story: undefined })
  useStoryScroll(list, at, go)
  useStoryKeys(box, { back: () => go(at - 1), on: () => go(at + 1), leave })
  const button = (to: number, text: string) => (
    <button type="button" onClick={() => go(to)} aria-disabled={!steps[to - 1] || undefined}>
      {text}
    </button>
  )
  return (
    <>
      <ol ref={list} className={styles.steps} tabIndex={0} aria-label={say('story.steps')}>
        {steps.map((step, i) => (
          <ToldStep key={step.id} step={step} told={at === i + 1} />
        ))}
      </ol>
      <nav className={styles.go} aria-label={say('story.go')}>
        {button(at - 1, say('story.back'))}
        <span aria-live="polite">{say('story.at', { at, all: steps.length })}</span>
        {button(at + 1, say('story.on'))}
        <button type="button" className={styles.leave} onClick={leave}>
          {say('story.leave')}
        </button>
      </nav>
    </>
  )
}
