import { createHash } from 'node:crypto'
import { readSeed } from '#lib/check'
import type { SeedRecords } from '#lib/check'

/** An invented text: nothing in it happened. */
export const TEXT = [
  'HARBOUR TOWN — Two bridges were closed on Monday. At least 71 people were moved to the school.',
  '',
  'The mayor said the ferry would not sail. A driver saw smoke over the mill.',
  '',
  'Nobody knew why.',
  '',
  'The mill burned down in the night, a neighbour said.',
  '',
].join('\n')

/** The SHA-256 of a text in hexadecimal digits, as a record has it. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

type Fields = { quote: string } & Record<string, unknown>

/**
 * The text of a file of `seeds/` with a document of a text, and a claim for each piece of evidence,
 * written as the project's own files are.
 */
export function seedText(
  text: string,
  evidence: readonly Fields[],
  notCoded: readonly object[] = [],
  document: object = {},
): string {
  const inline = (value: object) =>
    JSON.stringify(value, null, 1)
      .replace(/\n\s*/g, ' ')
      .replace(/([[{]) | ([\]}])/g, '$1$2')
  const lines = (list: readonly object[]) => list.map((one) => `    ${inline(one)}`).join(',\n')
  const claims = evidence.map((one, i) => ({
    id: `harbour/c${i + 1}`,
    kind: 'incident',
    summary: 'Something was claimed.',
    speaker: 'ap',
    places: [],
    standing: 'stated',
    eventType: 'Strategic developments',
    subEventType: 'Other',
    perpetrator: ['unstated'],
    target: ['unstated'],
    evidence: one,
  }))
  return `{
  "licence": "CC-BY-4.0",
  "document": {
    "id": "harbour",
    "outlet": "ap",
    "label": "Harbour",
    "published": "2025-03-07",
    "publishedBasis": "stated",
    "language": "en",
    "text": {"sha256": "${hashOf(text)}", "characters": ${text.length}},
    "coder": {"by": "test", "on": "2025-03-09"}${Object.entries(document)
      .map(([name, value]) => `,\n    "${name}": ${JSON.stringify(value)}`)
      .join('')}
  },
  "claims": [
${lines(claims)}
  ],
  "notCoded": [
${lines(notCoded)}
  ]
}
`
}

/** The same, read as the tools of anchors read it. */
export function seedOf(...args: Parameters<typeof seedText>): SeedRecords {
  return readSeed({ file: 'seeds/harbour.json', text: seedText(...args) })!
}

/** Evidence of a quote whose span is the words given. */
export function evidenceOf(
  text: string,
  span: string,
  quote: string,
): Fields & { start: number; end: number; line: number } {
  const start = text.indexOf(span)
  return { line: text.slice(0, start).split('\n').length, start, end: start + span.length, quote }
}
