'use client'
import { useEffect, useState } from 'react'
import { claimsInBar, partKey } from '#lib/views'
import { usePage } from '../page-context'
import { useWords } from '../words/words-context'
import { tellWords } from './tell-words'
import { told } from './told'
import type { Told } from './told'
import styles from './tell-tip.module.css'

/** Whether a claim is shown where nothing is filtered. */
const everyClaim = () => true
/** How long a pointer rests before it is told what is there, in milliseconds. */
const REST = 150
/** The widest that the words are, and their gap to the edge of the page and to what they are of. */
const [WIDTH, EDGE, GAP] = [280, 8, 6]

/**
 * Says in words what a reader points at or has the focus on, wherever an element has words for it
 * (`data-tell`, or the name of a mark), and lights the claims of a bar in the list and on the map.
 * Escape puts the words away.
 */
export function TellTip() {
  const { data, isShown = everyClaim, highlight, claim, layerOf, place, precisionOf } = usePage()
  const words = useWords()
  const [shown, setShown] = useState<Told>()

  useEffect(
    function followPointerAndFocus() {
      const textOf = (item: Element) =>
        tellWords(item, { claim, layerOf, place, precisionOf }, words)
      let timer: ReturnType<typeof setTimeout> | undefined
      let lit = false
      const light = (bar: Told['bar']) => {
        const claims = bar ? claimsInBar(data.claims, bar, isShown) : []
        if (lit || claims.length > 0)
          highlight(claims.flatMap(({ id, places }) => [`#${id}`, ...places.map(partKey)]))
        lit = claims.length > 0
      }
      const tell = (next: Told | undefined, wait: number) => {
        clearTimeout(timer)
        timer = setTimeout(() => setShown(next), wait)
        light(next?.bar)
      }
      const onPointer = (event: PointerEvent) => {
        const at = event.target as Element
        if (event.pointerType !== 'touch' && !at.closest('[role="tooltip"]'))
          tell(told(at, textOf, event), REST)
      }
      const onFocus = () => {
        const at = document.activeElement
        tell(at?.matches(':focus-visible') ? told(at, textOf) : undefined, 0)
      }
      const onKey = ({ key }: KeyboardEvent) => void (key === 'Escape' && tell(undefined, 0))
      // a handle that moves stands at another bar
      const onInput = () => requestAnimationFrame(onFocus)
      const away = () => tell(undefined, 0)
      const events = {
        pointerover: onPointer,
        pointerdown: away,
        pointerout: (event: PointerEvent) => event.relatedTarget ?? away(), // out of the window
        focusin: onFocus,
        focusout: away,
        input: onInput,
        keydown: onKey,
      }
      const all = Object.entries(events) as [keyof typeof events, EventListener][]
      // before those of React, which light what is pointed at next
      for (const [name, on] of all) document.addEventListener(name, on, true)
      if (document.activeElement !== document.body) onFocus()
      return () => {
        clearTimeout(timer)
        for (const [name, on] of all) document.removeEventListener(name, on, true)
      }
    },
    [data, isShown, highlight, claim, layerOf, place, precisionOf, words],
  )

  useEffect(
    function describe() {
      const item = shown && shown.lines.length > 0 ? shown.described : undefined
      item?.setAttribute('aria-describedby', 'tell')
      return () => item?.removeAttribute('aria-describedby')
    },
    [shown],
  )

  if (!shown || shown.lines.length === 0) return null
  const { left, top, bottom } = shown.box
  const above = top > 120
  return (
    <div
      id="tell"
      role="tooltip"
      className={styles.tell}
      data-through={shown.onMap || undefined}
      style={{
        left: Math.max(EDGE, Math.min(left, innerWidth - WIDTH - EDGE)),
        ...(above ? { bottom: innerHeight - top + GAP } : { top: bottom + GAP }),
      }}
    >
      {shown.lines.map((line) => (
        <p key={line} dir="auto">
          {line}
        </p>
      ))}
    </div>
  )
}
