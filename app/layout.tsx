import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { pageLanguage } from './server/page-language'
import './globals.css'
import { MOUNT } from './ui/base/mount'
import { toJson } from './ui/base/json'
import { STORED_THEME_SCRIPT } from './ui/base/theme/theme'
import { JsonWordsProvider } from './ui/base/words/words-context'

/** The title and description of the site, in the reader's language. */
export async function generateMetadata(): Promise<Metadata> {
  const { say } = (await pageLanguage()).words
  return {
    title: { default: say('site.title'), template: `%s · ${say('site.title')}` },
    description: say('site.description'),
  }
}

/** The page fits the width of the device and comes in both themes. */
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
}

/** The nonce of the page's content security policy. */
async function nonceOf(): Promise<string | undefined> {
  return /'nonce-([^']+)'/.exec((await headers()).get('content-security-policy') ?? '')?.[1]
}

/** The root of every page, in the reader's language and its direction of writing. */
export default async function Layout({ children }: { children: ReactNode }) {
  const {
    words: { lang, dir, languages },
    dictionary,
    asked,
  } = await pageLanguage()
  return (
    <html lang={lang} dir={dir} data-mount={MOUNT || undefined} suppressHydrationWarning>
      <body>
        {/* The theme is set before anything is drawn, so that the page does not flash. */}
        <script nonce={await nonceOf()} suppressHydrationWarning>
          {STORED_THEME_SCRIPT}
        </script>
        <JsonWordsProvider
          lang={lang}
          dictionary={toJson(dictionary)}
          languages={languages}
          asked={asked}
        >
          {children}
        </JsonWordsProvider>
      </body>
    </html>
  )
}
