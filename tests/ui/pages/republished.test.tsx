import { render, screen } from '@testing-library/react'
import { DocumentRecord } from '../../../app/ui/pages/document/document-record'
import type { Document } from '#lib/model'
import type { MapData } from '#lib/views'
import { wordsIn } from '#lib/words'

const document = {
  id: 'gull-2025-03-08',
  outlet: 'gull',
  label: 'Gull',
  published: '2025-03-08',
  publishedBasis: 'stated',
  language: 'en',
  text: { sha256: 'a'.repeat(64), characters: 10 },
  coder: { by: 'test', on: '2025-03-09' },
} as Document
const data = {
  documents: [
    { id: 'gull-2025-03-08', label: 'Gull' },
    { id: 'bell-2025-03-07', label: '<b>Bell</b>' },
  ],
  sources: [],
} as unknown as MapData

test.each([
  ['en', 'Republishes', 'Its claims are one voice with those of that document.'],
  ['ar', 'أعادت نشر', 'إفاداتها وإفادات تلك الوثيقة صوت واحد.'],
] as const)(
  'in %s the record names the original, with its page and what it means',
  (lang, term, note) => {
    const words = { ...wordsIn(lang), link: (path: string) => `${path}?kept` }
    render(
      <DocumentRecord
        document={{ ...document, republishes: 'bell-2025-03-07' }}
        documents={data.documents}
        sources={data.sources}
        words={words}
      />,
    )
    const original = screen.getByRole('link', { name: '<b>Bell</b>' })
    expect(original.getAttribute('href')).toBe('/document/bell-2025-03-07?kept')
    const entry = original.closest('dd')!
    expect(entry.previousElementSibling!.textContent).toBe(term)
    expect(entry.textContent).toBe(`<b>Bell</b>. ${note}`)
  },
)

test('the record of an original names none', () => {
  const words = { ...wordsIn('en'), link: (path: string) => path }
  render(
    <DocumentRecord document={document} documents={data.documents} sources={[]} words={words} />,
  )
  expect(screen.queryByText('Republishes')).toBeNull()
})

test('the hash of the file stands beside that of the text, where the two differ', () => {
  const words = { ...wordsIn('en'), link: (path: string) => path }
  const text = { ...document.text, raw: 'b'.repeat(64) }
  const shown = (one: Document) =>
    render(<DocumentRecord document={one} documents={data.documents} sources={[]} words={words} />)
      .container.textContent
  expect(shown(document)).not.toContain('The file as it was got')
  expect(shown({ ...document, text })).toContain(
    `SHA-256 ${'a'.repeat(64)}. The file as it was got: SHA-256 ${'b'.repeat(64)}`,
  )
})
