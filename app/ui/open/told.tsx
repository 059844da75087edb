'use client'
import { createContext, useContext, useMemo } from 'react'
import type { ReactNode } from 'react'
import { importTeller } from '#lib/words'
import type { ImportTexts } from '#lib/words'
import { useWords } from '../base/words/words-context'

const Context = createContext<(text: string) => string>((text) => text)

/** Provides what importers say. Only this page is sent it, so it stands beside the page's words. */
export function ToldProvider({ texts, children }: { texts: ImportTexts; children: ReactNode }) {
  const { lang } = useWords()
  const tell = useMemo(() => importTeller(lang, texts), [lang, texts])
  return <Context.Provider value={tell}>{children}</Context.Provider>
}

/** Says what an importer told in the language of the page. */
export const useTold = (): ((text: string) => string) => useContext(Context)
