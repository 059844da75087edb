import type { DeskClaim, DraftBody } from '../draft'
import { FIELD_NAMES } from '../fields'
import type { FieldName } from '../fields'
import { sentencesAt } from '../sentences'
import { chosenWords } from '../value-words'
import type { DeskContext } from '../value-words'
import type { DraftDifference } from './three-way'

/** A difference for the page: what it is of, and what was seen, stands there now, and is wanted. */
export type DifferenceView = {
  id: string
  /** The words of the text that it is of, where it is of some. */
  quote?: string
  /** What of these: a field, the claim, the sentence. */
  what: string
  saw: string
  now: string
  mine: string
  clashes: boolean
}

/** What a coder sees who changed a draft that somebody has changed meanwhile. */
export type DraftConflict = {
  /** The revision that stands there now. */
  revision: number
  differences: DifferenceView[]
  /** Why some of their steps cannot be. */
  refused: string[]
}

/** The drafts that values are said in: a source may be new in one of them. */
type Drafts = { saw: DraftBody; now: DraftBody; mine: DraftBody }

/** Differences in the words of the page. */
export function conflictView(
  differences: readonly DraftDifference[],
  drafts: Drafts,
  text: string,
  context: DeskContext,
): DifferenceView[] {
  const { tell } = context
  return differences.map((one) => {
    const { id, at, saw, now, mine, clashes, tied } = one
    const standing = tied.flatMap(({ at: place }) => {
      const value = recordAt(drafts.now, place)
      return value === undefined ? [] : [wordsOf(place, value, drafts.now)]
    })
    const quote = quoteOf(one)
    return {
      id,
      ...(quote !== undefined && { quote }),
      what: whatOf(at),
      saw: wordsOf(at, saw, drafts.saw),
      now: [
        ...(now === undefined && standing.length > 0 ? [] : [wordsOf(at, now, drafts.now)]),
        ...standing,
      ].join('; '),
      mine: wordsOf(at, mine, drafts.mine),
      clashes,
    }
  })

  function quoteOf({ at: [map, key = ''], saw, now, mine }: DraftDifference): string | undefined {
    if (map === 'claims') {
      const claim = [drafts.now, drafts.mine, drafts.saw]
        .map((body) => body.claims[key])
        .find(Boolean)
      const { quote } = (mine ?? now ?? saw) as Partial<DeskClaim>
      const span = quote ?? claim?.quote
      return span && text.slice(span.start, span.end)
    }
    if (map === 'decided') {
      const span = drafts.saw.proposals[key]?.quote
      return span && text.slice(span.start, span.end)
    }
    if (map !== 'notCoded') return undefined
    const start = Number(key)
    const { end } = sentencesAt(text, drafts.now.document.language, { start, end: start + 1 })
    return text.slice(start, end).trim()
  }

  function whatOf([map, key = '', , field]: string[]): string {
    switch (map) {
      case 'claims':
        return isField(field) ? tell(`field.${field}`) : tell('conflict.claim')
      case 'decided':
        return tell('conflict.proposal')
      case 'notCoded':
        return tell('conflict.sentence')
      case 'document':
        return tell('conflict.document')
    }
    return key
  }

  function wordsOf(
    [map, , part, field]: readonly string[],
    value: unknown,
    draft: DraftBody,
  ): string {
    if (map === 'claims' && part === undefined)
      return value === undefined ? tell('conflict.none') : claimWords(value as DeskClaim, draft)
    if (map === 'decided')
      return tell(`conflict.${(value as 'accepted' | undefined) ?? 'undecided'}`)
    if (value === undefined)
      return tell(map === 'notCoded' ? 'sentence.open' : 'conflict.undecided')
    if (map === 'notCoded') return tell('sentence.not-coded', { why: value as string })
    if (map === 'claims' && isField(field))
      return fieldWords(field, (value as { value: unknown }).value, draft)
    if (map === 'document') return (value as DraftBody['document']).label
    const { names, name, label } = value as { names?: string[]; name?: unknown; label?: unknown }
    return String(names?.[0] ?? name ?? label ?? JSON.stringify(value))
  }

  function fieldWords(field: FieldName, value: unknown, draft: DraftBody): string {
    return chosenWords(field, value, draft, context)
  }

  /** A claim by its sentence where it has one, else by what is decided of it. */
  function claimWords({ kind, fields }: DeskClaim, draft: DraftBody): string {
    const decided = FIELD_NAMES.flatMap((name) => {
      const chosen = fields[name]
      return chosen && name !== 'summary' ? [fieldWords(name, chosen.value, draft)] : []
    })
    const own = fields.summary?.value as string | undefined
    return [tell(`kind.${kind}`), own ?? decided.join(' · ')].filter(Boolean).join(': ')
  }
}

const isField = (name: string | undefined): name is FieldName =>
  FIELD_NAMES.some((one) => one === name)

/** What stands at a place of a draft. */
function recordAt(draft: DraftBody, at: readonly string[]): unknown {
  return at.reduce<unknown>(
    (node, step) => (node as Record<string, unknown> | undefined)?.[step],
    draft,
  )
}
