import { useMemo } from 'react'
import { tellOf } from '#lib/words'
import type { TellDesk } from '#lib/words'
import { useWords } from '../../base/words/words-context'

/** How the desk says its own texts, in the language of the page. */
export function useTell(): TellDesk {
  const words = useWords()
  return useMemo(() => tellOf(words), [words])
}
