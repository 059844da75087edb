import { createRoot } from 'react-dom/client'
import type { MapGround } from '#lib/views'
import { languageOf } from '#lib/words'
import type { Dictionary, LanguageId } from '#lib/words'
import '../../globals.css'
import { applyStoredTheme } from '../base/theme/theme'
import { WordsProvider } from '../base/words/words-context'
import { DeskApp } from './desk-app'

/** What the page begins with: its language, its words, and where the map looks. */
type Boot = { lang: LanguageId; dictionary: Dictionary; ground: MapGround }

applyStoredTheme()
const asked = new URLSearchParams(window.location.search).get('lang') ?? ''
const answer = await fetch(`/desk/api/words?lang=${encodeURIComponent(asked)}`)
const root = document.getElementById('desk')!
if (answer.ok) {
  const boot = (await answer.json()) as Boot
  document.documentElement.lang = boot.lang
  document.documentElement.dir = languageOf(boot.lang).dir
  createRoot(root).render(
    <WordsProvider lang={boot.lang} dictionary={boot.dictionary}>
      <DeskApp ground={boot.ground} />
    </WordsProvider>,
  )
} else {
  // records that are refused have no words either: what the server says of them stands as it came
  const { error } = (await answer.json()) as { error: string }
  createRoot(root).render(<pre role="alert">{error}</pre>)
}
