import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Markup that would run if anything took it for HTML, and a bidi control that would turn the line
 * around.
 */
export const MARKUP =
  '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>&lt;b&gt; \u202Eabc'

/**
 * A copy of the project whose records are full of markup in every field a text can come from;
 * returns its folder.
 */
export function hostileProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claims-map-hostile-'))
  cpSync('project.json', join(folder, 'project.json'))
  for (const name of ['data', 'region']) cpSync(name, join(folder, name), { recursive: true })
  mkdirSync(join(folder, 'seeds'))
  const seed = JSON.parse(readFileSync('seeds/ap-2025-03-07.json', 'utf8'))
  seed.document.label = seed.document.title = seed.document.publishedNote = MARKUP
  const { ar: told } = seed.document.translations
  Object.assign(told, { label: MARKUP, title: MARKUP, publishedNote: MARKUP })
  for (const claim of seed.claims) {
    const quote = '<img src=x onerror="window.pwned=1">'
    claim.summary = claim.note = MARKUP
    claim.evidence.quote = quote
    Object.assign(claim.translations.ar, { summary: MARKUP, note: MARKUP, 'evidence.quote': quote })
    for (const place of claim.places) place.phrase = MARKUP
  }
  writeFileSync(join(folder, 'seeds/ap-2025-03-07.json'), JSON.stringify(seed))
  const text = { en: MARKUP, ar: MARKUP }
  const step = { id: 'told', query: 'view=tolls', title: { en: '<b>', ar: '<b>' }, text }
  writeFileSync(
    join(folder, 'data/story.json'),
    JSON.stringify({ licence: 'CC0-1.0', steps: [step] }),
  )
  const rename = (file: string, change: (data: Record<string, unknown>) => void) => {
    const data = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    change(data)
    writeFileSync(join(folder, file), JSON.stringify(data))
  }
  rename('data/gazetteer.geojson', (data) => {
    for (const place of data.features as { properties: { names: { text: string }[] } }[])
      place.properties.names[0]!.text += MARKUP
  })
  rename('data/sources.json', (data) => {
    for (const source of data.sources as { names?: string[]; note?: string }[])
      if (source.names) source.names[0] += MARKUP
  })
  rename('data/parties.json', (data) => {
    for (const party of data.parties as { label: string }[]) party.label += MARKUP
  })
  return folder
}
