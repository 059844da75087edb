'use client'
import { lazy, useEffect, useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { CandidateAnswer, LookupAnswer } from '#lib/gazetteer'
import type { LanguageId } from '#lib/words'
import { LazyBoundary } from '../base/lazy-boundary'
import styles from './place-search.module.css'
import { useServices } from '../base/services'
import { useWords } from '../base/words/words-context'

/** Loaded when the first name is typed. */
const PlaceCandidates = lazy(() =>
  import('./place-candidates').then((module) => ({ default: module.PlaceCandidates })),
)

type Props = {
  words?: string
  onWords: (words: string | undefined) => void
  onPlace: (place: CandidateAnswer) => void
}

/** How long typing must pause before the gazetteer is asked, in milliseconds. */
const REST = 150

/**
 * Looks up places by a name in either script. Returns nothing for an empty text or while there is
 * no answer.
 */
function useLookup(text: string, lang: LanguageId): LookupAnswer | undefined {
  const { lookup } = useServices()
  const [answer, setAnswer] = useState<{ text: string; found: LookupAnswer }>()
  useEffect(
    function askAfterRest() {
      if (!text) return
      const stop = new AbortController()
      const timer = setTimeout(() => {
        lookup(text, lang, stop.signal)
          .then((found) => found && setAnswer({ text, found }))
          .catch(() => undefined) // without an answer the typed words still filter
      }, REST)
      return () => {
        clearTimeout(timer)
        stop.abort()
      }
    },
    [text, lang, lookup],
  )
  return text && answer?.text === text ? answer.found : undefined
}

/**
 * The search box for words and places. Typed words filter the claims; places of that name are
 * offered with reasons, and the map flies to the chosen one.
 */
export function PlaceSearch({ words, onWords, onPlace }: Props) {
  const { say, lang } = useWords()
  const list = useId()
  const { lookupNote } = useServices()
  const [closed, setClosed] = useState(true)
  const [active, setActive] = useState(-1)
  const answer = useLookup(closed ? '' : (words?.trim() ?? ''), lang)
  const candidates = answer?.candidates ?? []
  const open =
    !closed && answer !== undefined && (candidates.length > 0 || answer.suggestions.length > 0)
  const choose = (place: CandidateAnswer) => {
    setClosed(true)
    onWords(undefined)
    onPlace(place)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const chosen = candidates[active]
    if (step && candidates.length) {
      event.preventDefault()
      setClosed(false)
      setActive(
        (active + step + candidates.length + (active < 0 && step < 0 ? 1 : 0)) % candidates.length,
      )
    } else if (event.key === 'Enter' && open && chosen) choose(chosen)
    else if (event.key === 'Enter' || event.key === 'Escape') setClosed(true)
  }
  const type = (text: string) => {
    setClosed(false)
    setActive(-1)
    onWords(text || undefined)
  }
  return (
    <search className={styles.search}>
      <input
        type="search"
        role="combobox"
        aria-label={say('search.label')}
        placeholder={say('search.placeholder')}
        autoComplete="off"
        dir="auto"
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? `${list}-${active}` : undefined}
        value={words ?? ''}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={({ currentTarget, relatedTarget }) => {
          // The button that tells why stands in the same search.
          if (!currentTarget.parentElement?.contains(relatedTarget)) setClosed(true)
        }}
      />
      <div className={styles.panel} hidden={!open}>
        {answer && (
          <LazyBoundary>
            <PlaceCandidates answer={answer} list={list} active={active} onChoose={choose} />
          </LazyBoundary>
        )}
        {lookupNote && <p>{lookupNote}</p>}
      </div>
    </search>
  )
}
