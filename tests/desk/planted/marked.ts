import type { DraftBody, Proposal } from '#lib/desk/draft'
import type { DeskKind } from '#lib/desk/fields'
import { bodyOfText } from '../invented-text'

/** Four sentences of an invented text, each with a proposal. */
const SENTENCES = [
  'The ward council said that 12 people were killed in Millford on Monday.',
  'The river board said that 30 people were wounded in Tarn on Tuesday.',
  'A raid on Ashby was reported on Wednesday.',
  'The army held Brook on Thursday.',
]
export const MARKED_TEXT = SENTENCES.join(' ')
/** Where each of them begins. */
export const STARTS = SENTENCES.map((_, i) => SENTENCES.slice(0, i).join(' ').length + (i ? 1 : 0))

const spanOf = (i: number) => ({ start: STARTS[i]!, end: STARTS[i]! + SENTENCES[i]!.length })
const place = (id: string) => [{ place: id, part: 'whole', phrase: id }]

function proposal(i: number, kind: DeskKind, fields: Record<string, unknown>): Proposal {
  const from = { start: STARTS[i]! + 4, end: STARTS[i]! + 9 }
  return {
    kind,
    span: spanOf(i),
    quote: { start: STARTS[i]!, end: STARTS[i]! + 20 },
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, { value, from }]),
    ),
    offered: {},
    asks: [],
    rule: 'verb',
  }
}

/** What stands in no truthful claim of the text: whoever finds it in one finds something planted. */
export const MARK = /wrong|2031-|9999/
const figure = (low: number) => ({ low, high: low, words: String(low) })

/**
 * A draft of the text in which four proposals say something wrong on purpose that nothing else says,
 * so that it is told wherever it gets to.
 */
export function markedBody(): DraftBody {
  const right = {
    d1: proposal(0, 'casualties', {
      count: figure(12),
      speaker: 'ward',
      eventTime: '2024-05-06',
      harm: 'killed',
    }),
    d2: proposal(1, 'casualties', {
      count: figure(30),
      speaker: 'board',
      places: place('tarn'),
      eventTime: '2024-05-07',
    }),
    d3: proposal(2, 'incident', {
      places: place('ashby'),
      eventTime: '2024-05-01',
      speaker: 'gull',
    }),
    d4: proposal(3, 'control', { places: place('brook'), asOf: '2024-05-02', speaker: 'gull' }),
  }
  const wrong = {
    d1: { fault: 'number' as const, fields: { count: figure(9999) } },
    d2: { fault: 'speaker' as const, fields: { speaker: 'wrong-wren' } },
    d3: { fault: 'place' as const, fields: { places: place('wrong-town') } },
    d4: { fault: 'day' as const, fields: { asOf: '2031-01-01' } },
  }
  const planted: NonNullable<DraftBody['planted']> = {}
  const proposals: DraftBody['proposals'] = {}
  for (const [key, { fault, fields }] of Object.entries(wrong)) {
    const own = right[key as 'd1']
    const [name, value] = Object.entries(fields)[0] as ['count', unknown]
    planted[key] = { fault, was: { [name]: own.fields[name]! } }
    proposals[key] = { ...own, fields: { ...own.fields, [name]: { ...own.fields[name], value } } }
  }
  return { ...bodyOfText('gull-2024-05-07', MARKED_TEXT), proposals, planted } as DraftBody
}
