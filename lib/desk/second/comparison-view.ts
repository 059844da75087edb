import type { TextSpan } from '#lib/model'
import { keyNumber } from '../draft'
import type { DecidedFor, Chosen, TwoCodings, DeskClaim, DraftBody } from '../draft'
import type { DeskKind, FieldName } from '../fields'
import { sentenceStates } from '../sentences'
import { chosenWords } from '../value-words'
import type { DeskContext } from '../value-words'
import { pointsOf } from './choices'
import type { CodingDifference } from './choices'

/** A difference for the page: what each side says in words, and what became of it. */
export type PointView = {
  name: string
  /** `words`, `claim`, `reason`, `source`, or a field. */
  what: string
  left?: string
  right?: string
  choices: readonly DecidedFor[]
  /** What was decided, by whom, and how it stands now in words. */
  choice?: DecidedFor
  by?: string
  now?: string
}

/** Two codings of a claim, or one side's claim, for the page. */
export type ComparedClaim = {
  key: string
  kind: DeskKind
  span: TextSpan
  /** Whose it is, where one side has it alone. */
  alone?: 'left' | 'right'
  /** What both say, or what the one side says, field by field. */
  same: { field: FieldName; words: string }[]
  points: PointView[]
}

/** Two codings of a document side by side for the page. */
export type ComparisonView = {
  left: string
  right: string
  claims: ComparedClaim[]
  /** Differences beside claims: why a sentence holds none, what a new source is. */
  others: (PointView & { about: string })[]
  /** How many differences there are, and how many nobody has decided. */
  all: number
  open: number
}

/** Puts two codings side by side in the words of the page. */
export function comparisonView(
  comparison: TwoCodings,
  draft: DraftBody,
  text: string,
  context: DeskContext,
): ComparisonView {
  const points = pointsOf(comparison)
  const holderOf = (claim: DeskClaim | undefined) =>
    claim?.fields.holder?.value as string | undefined
  const fieldWords = (field: FieldName, chosen: Chosen | undefined, claim: DeskClaim | undefined) =>
    chosen && chosenWords(field, chosen.value, draft, context, holderOf(claim))
  const quoted = (value: unknown) => {
    const { quote } = value as { quote: TextSpan }
    return text.slice(quote.start, quote.end)
  }
  const sourceWords = (value: unknown) =>
    context.words.term('sourceKind', (value as { kind: string }).kind)
  const pointWords = (
    { of, what }: CodingDifference,
    value: unknown,
    claim: DeskClaim | undefined,
  ) => {
    if (value === undefined) return undefined
    if (what === 'words') return quoted(value)
    if (what === 'claim') return String((value as DeskClaim).fields.summary?.value ?? of)
    if (what === 'reason') return String(value)
    if (what === 'source') return sourceWords(value)
    return fieldWords(what as FieldName, value as Chosen, claim)
  }
  const viewOf = (point: CodingDifference): PointView => {
    const { name, of, what, choices } = point
    const sides = comparison.claims[of]
    const left = pointWords(point, point.left, sides?.left)
    const right = pointWords(point, point.right, sides?.right)
    const decided = comparison.choices[name]
    const claim = draft.claims[of]
    const now = fieldWords(what as FieldName, claim?.fields[what as FieldName], claim)
    return {
      name,
      what,
      ...(left !== undefined && { left }),
      ...(right !== undefined && { right }),
      choices,
      ...(decided && { choice: decided.choice, by: decided.by }),
      ...(decided?.choice === 'edit' && now !== undefined && { now }),
    }
  }
  const sentences = sentenceStates(draft, text)
  const sentenceAt = (start: string) => {
    const found = sentences.find((one) => one.start === Number(start))
    return found ? text.slice(found.start, found.end) : start
  }
  const claims = Object.entries(comparison.claims).map(([key, { left, right }]): ComparedClaim => {
    const base = (left ?? right)!
    const own = points.filter(
      ({ of, what }) => of === key && what !== 'reason' && what !== 'source',
    )
    const differ = new Set(own.map(({ what }) => what))
    const fields = Object.keys(base.fields) as FieldName[]
    const now = draft.claims[key] ?? base
    return {
      key,
      kind: base.kind,
      span: base.span,
      ...(!left || !right ? { alone: left ? ('left' as const) : ('right' as const) } : {}),
      same: fields
        .filter((field) => !differ.has(field))
        .map((field) => ({ field, words: fieldWords(field, now.fields[field], now) ?? '' })),
      points: own.map(viewOf),
    }
  })
  const others = points.filter(({ what }) => what === 'reason' || what === 'source')
  return {
    left: comparison.left,
    right: comparison.right,
    claims: claims.sort((a, b) => keyNumber(a.key) - keyNumber(b.key)),
    others: others.map((point) => ({
      ...viewOf(point),
      about:
        point.what === 'reason'
          ? sentenceAt(point.of)
          : (draft.sources[point.of]?.names?.[0] ?? point.of),
    })),
    all: points.length,
    open: points.filter(({ name }) => !comparison.choices[name]).length,
  }
}
