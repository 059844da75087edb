import { COUNTED_GROUPS } from '#lib/model'
import type { CountedGroup, TextSpan } from '#lib/model'
import type { FieldName } from '../fields'
import { optionOf, wordsAt } from './asking'
import type { Asking, DeskOption } from './asking'

/** A whole number that words begin with or hold, in Latin, Arabic or Persian figures. */
function figureIn(words: string): number | undefined {
  const plain = words.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
    String(digit.charCodeAt(0) & 0xf),
  )
  const figure = /\d[\d.,٬']*/u.exec(plain)?.[0].replace(/\D/g, '')
  const n = figure === undefined ? NaN : Number(figure)
  return Number.isSafeInteger(n) ? n : undefined
}

/** Words that count without a figure: "dozens", "several". */
const VAGUE =
  /(?<![\p{L}\p{M}])(?:(?:dozens|scores|hundreds|thousands)(?: of \p{Ll}+)?|several|many|a number|a few|(?:ال)?(?:عشرات|مئات|آلاف|عدة|عدد))(?![\p{L}\p{M}])/giu
const FIGURES = /\p{Nd}[\p{Nd},.٬']*/gu
/** So many numbers of a claim's sentences are offered. */
const MOST_NAMED = 4

/** A count out of typed words of the text; before anything is typed, the numbers of a claim's sentences. */
export function countOptions(asking: Asking): DeskOption[] {
  const { claim, text, typed } = asking
  const from = wordsAt(text, typed, claim)
  if (from) return countsOf(from, asking)
  if (typed.trim() !== '') return []
  const said = text.slice(claim.span.start, claim.span.end)
  return [VAGUE, FIGURES]
    .flatMap((pattern) => [...said.matchAll(pattern)])
    .sort((a, b) => a.index - b.index)
    .slice(0, MOST_NAMED)
    .flatMap(({ 0: words, index }) => {
      const start = claim.span.start + index
      // what ends the sentence is no part of a number
      const end = start + words.replace(/[.,٬']+$/u, '').length
      const [first, ...others] = countsOf({ start, end }, asking)
      // a figure is offered with its bounds, words without one as they are
      return others.length > 0 ? [first!, ...others.slice(0, -1)] : [first!]
    })
}

/** The ways in which words of a text count: their figure, and each way in which words bound one. */
function countsOf(from: TextSpan, { text, context: { tell } }: Asking): DeskOption[] {
  const words = text.slice(from.start, from.end)
  const n = figureIn(words)
  const option = (low: number | null, high: number | null, hint: string) => ({
    value: { low, high, words },
    label: words,
    hint,
    from,
  })
  // "dozens" has no figure of its own; one that words spell out is typed after an equals sign
  return [
    ...(n === undefined ? [] : bounded(n, option, tell)),
    option(null, null, tell('count.noFigure')),
  ]
}

type Option = (low: number | null, high: number | null, hint: string) => DeskOption

const bounded = (n: number, option: Option, tell: Asking['context']['tell']): DeskOption[] => [
  option(n, n, tell('count.exact', { n })),
  option(n, null, tell('count.atLeast', { n })),
  option(n + 1, null, tell('count.moreThan', { n })),
  option(0, n, tell('count.atMost', { n })),
]

/**
 * A count whose words hold no figure ("twelve"): `twelve = 12` is typed, the words of the text
 * before the sign.
 */
export function spelledOptions(asking: Asking): DeskOption[] {
  const { claim, text, typed, context } = asking
  const [said, figure] = typed.split('=')
  const n = figure === undefined ? undefined : figureIn(figure)
  const from = wordsAt(text, said ?? '', claim)
  if (n === undefined || !from) return []
  const words = text.slice(from.start, from.end)
  return bounded(
    n,
    (low, high, hint) => ({ value: { low, high, words }, label: words, hint, from }),
    context.tell,
  )
}

type Part = { group: CountedGroup; count: number }

/** The parts that the rules read in the sentences of a claim: a group with a number of its own each. */
function partsRead({ draft, claim }: Asking): (Part & { from: TextSpan })[] {
  return Object.values(draft.proposals)
    .filter(({ span }) => claim.span.start <= span.start && span.end <= claim.span.end)
    .flatMap(({ fields: { count, group } }) => {
      const { low, high } = (count?.value ?? {}) as { low?: number | null; high?: number | null }
      return count?.from && group && typeof low === 'number' && low === high
        ? [{ group: group.value as CountedGroup, count: low, from: count.from }]
        : []
    })
    .filter(({ group }, i, all) => all.findIndex((one) => one.group === group) === i)
}

/**
 * Parts of a count, given in one breath: what the rules read of them in its sentences, together and
 * one by one, and each number that is typed as one more of them.
 */
export function partsOptions(field: FieldName, asking: Asking): DeskOption[] {
  const present = (asking.claim.fields.parts?.value ?? []) as Part[]
  const count = figureIn(asking.typed)
  if (asking.typed.trim() === '') {
    const read = partsRead(asking).filter(({ group }) =>
      present.every((one) => one.group !== group),
    )
    return (read.length > 1 ? [read, ...read.map((one) => [one])] : [read])
      .filter((some) => some.length > 0)
      .map((some) => {
        const value = [...present, ...some.map(({ group, count: n }) => ({ group, count: n }))]
        const hint = asking.context.tell('option.named')
        return optionOf(field, value, asking, { hint, from: some[0]!.from })
      })
  }
  if (count === undefined) return []
  return COUNTED_GROUPS.map((group) =>
    optionOf(field, [...present.filter((part) => part.group !== group), { group, count }], asking),
  )
}
