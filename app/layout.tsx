import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { spoken } from './language'
import './globals.css'
import { WordsProvider } from './ui/words-context'

export async function generateMetadata(): Promise<Metadata> {
  const { say } = (await spoken()).words
  return { title: { default: say('site.title'), template: `%s · ${say('site.title')}` }, description: say('site.description') }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

/** The frame of every page, in the reader's language and its direction. */
export default async function Layout({ children }: { children: ReactNode }) {
  const { words: { lang, dir }, dictionary, asked } = await spoken()
  return (
    <html lang={lang} dir={dir}>
      <body><WordsProvider lang={lang} dictionary={dictionary} asked={asked}>{children}</WordsProvider></body>
    </html>
  )
}
