import type { TextSpan } from '#lib/model'
import type { ClaimDraft, DraftQuestion, Read, ReadPlace, ReadSpeaker } from './draft'
import { restsOn } from './from'
import { shortQuote } from './quote'
import type { Sentence } from './sentences'

/** What all drafts of a sentence have in common. */
export type DraftBasis = {
  document: string
  sentence: Sentence
  /** Words of hearsay in a sentence. */
  hedgeOf: (text: string) => TextSpan | undefined
}

/** What a rule read in a sentence: where, by which rule, who says it, and its fields. */
export type RuleFinding = {
  kind: ClaimDraft['kind']
  span: TextSpan
  rule: string
  speaker: Read<ReadSpeaker>
  via: string | undefined
  fields: Partial<ClaimDraft>
  /** Places that another sentence told of, which a person may choose. */
  maybe: readonly Read<ReadPlace>[]
}

/** The places of the gazetteer that words for places may mean, each once. */
function mayBe(read: readonly Read<ReadPlace>[]): Pick<DraftQuestion, 'places'> {
  const ids = read.flatMap(({ value }) => value.place ?? value.candidates ?? [])
  return ids.length > 0 ? { places: [...new Set(ids)] } : {}
}

/** The distance that words of hearsay put between a text and what it tells. */
export const distanceOf = (hedge: string) =>
  /alleged|purported|accused/i.test(hedge) ? ('alleged' as const) : ('reported' as const)

/** A draft with the questions that its fields leave open. */
export function claimDraftOf(
  { document, sentence, hedgeOf }: DraftBasis,
  { kind, span, rule, speaker, via, fields, maybe }: RuleFinding,
): ClaimDraft {
  const { text } = sentence
  const hedge = hedgeOf(text)
  const places = fields.places ?? []
  const questions: DraftQuestion[] = []
  if (speaker.from.confidence === 'guess') questions.push({ field: 'speaker', ask: 'who-says' })
  if (places.length === 0) {
    // what another sentence told of is asked, never filled in
    const words = maybe.map(({ value }) => value.name).join(', ')
    questions.push({ field: 'places', ask: 'where', ...(words && { words }), ...mayBe(maybe) })
  }
  for (const one of places)
    if (one.value.place === undefined)
      questions.push({
        field: 'places',
        ask: 'which-place',
        words: one.value.name,
        ...mayBe([one]),
      })
  if (kind === 'control' && (fields.holder?.from.confidence ?? 'guess') === 'guess')
    questions.push({ field: 'holder', ask: 'which-party' })
  if (!fields.days) questions.push({ field: 'days', ask: 'when' })
  if (hedge)
    questions.push({
      field: 'standing',
      ask: 'reported-by-hearsay',
      words: text.slice(hedge.start, hedge.end),
    })
  return {
    document,
    kind,
    evidence: { start: sentence.start, end: sentence.end, quote: shortQuote(text, span) },
    from: restsOn(sentence, span, rule, 'sure'),
    speaker,
    ...(via && { via: [{ value: via, from: restsOn(sentence, span, 'quoted-through', 'sure') }] }),
    standing: hedge ? distanceOf(text.slice(hedge.start, hedge.end)) : 'stated',
    questions,
    ...fields,
    places,
  }
}
