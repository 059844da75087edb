'use client'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ClaimView, MapData } from '#lib/views'
import { pageLookups } from '../../base/page-context'
import type { Highlighted, PageContext } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import { openPage } from '../frame/open-page'

/** Where something was opened; what was opened in the text is visible there already. */
export type OpenedFrom = 'text' | 'elsewhere'

/**
 * The state of the reader: the page's context, the claims whose sentences are highlighted (`lit`),
 * and how the text opens claims.
 */
export type ReaderState = {
  page: PageContext
  lit: ReadonlySet<string>
  from: OpenedFrom
  openFromText: (id: string) => void
}

/** The id that the address has open, if the document knows it. */
function inAddress(known: (id: string) => boolean): string | undefined {
  const id = new URLSearchParams(window.location.search).get('open')
  return id !== null && known(id) ? id : undefined
}

/**
 * Keeps one claim, or a place with several, open in text, map and list at once, and in the address,
 * so that a link leads to the sentence. @param own the claims of the document; those of other
 * documents open their own page.
 */
export function useReader(
  data: MapData,
  own: readonly ClaimView[],
  initial: string | undefined,
): ReaderState {
  const words = useWords()
  const { link } = words
  const found = useMemo(() => pageLookups(data, words), [data, words])
  const claimsAt = useCallback(
    (place: string) => own.filter((claim) => claim.places.some((item) => item.place === place)),
    [own],
  )
  const known = useCallback(
    (id: string) => own.some((claim) => claim.id === id) || claimsAt(id).length > 0,
    [own, claimsAt],
  )
  const [state, setState] = useState<{ opened?: string; from: OpenedFrom }>(() => ({
    opened: initial !== undefined && known(initial) ? initial : undefined,
    from: 'elsewhere',
  }))
  const [highlighted, highlight] = useState<Highlighted>([])

  useEffect(
    function followBackAndForward() {
      const read = () => setState({ opened: inAddress(known), from: 'elsewhere' })
      window.addEventListener('popstate', read)
      return () => window.removeEventListener('popstate', read)
    },
    [known],
  )

  const show = useCallback(
    (id: string | undefined, from: OpenedFrom) => {
      const there = id === undefined ? [] : claimsAt(id)
      // a mark with a single claim stands for that claim
      const opened = there.length === 1 ? there[0]!.id : id
      if (opened !== undefined && !known(opened)) return openPage(opened, link)
      setState({ opened, from })
      window.history.pushState(
        null,
        '',
        link(opened === undefined ? window.location.pathname : `?open=${opened}`) +
          window.location.hash,
      )
    },
    [claimsAt, known, link],
  )
  const open = useCallback((id: string | undefined) => show(id, 'elsewhere'), [show])
  const openFromText = useCallback((id: string) => show(id, 'text'), [show])

  const page = useMemo(
    () => ({ ...found, opened: state.opened, open, highlighted, highlight }),
    [found, state.opened, open, highlighted],
  )
  const lit = useMemo(
    () =>
      new Set(
        state.opened === undefined
          ? []
          : state.opened.includes('/')
            ? [state.opened]
            : claimsAt(state.opened).map(({ id }) => id),
      ),
    [state.opened, claimsAt],
  )
  return { page, lit, from: state.from, openFromText }
}
