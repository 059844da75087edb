import { isDeepStrictEqual } from 'node:util'
import type { AskedChange } from '../changes'
import type { DecidedFor, Chosen, TwoCodings, DeskClaim, DraftBody } from '../draft'
import type { FieldName } from '../fields'
import { comparable } from './same-values'

type Sides = { left?: DeskClaim | undefined; right?: DeskClaim | undefined }

/** Where the words stand that a claim of two sides rests on: a difference beside its fields. */
const WORDS = 'words'
/** Whether a claim of one side alone is one: the difference is the claim. */
const CLAIM = 'claim'
/** Fields of which two may not both stand: a claim has one sentence of ours, and notes are no claims. */
const NEVER_BOTH: readonly string[] = [WORDS, CLAIM, 'summary', 'note', 'quote', 'reason', 'source']

/** A difference between two codings: its name, what each side has, and what may become of it. */
export type CodingDifference = {
  name: string
  /** The key of the claim, the start of the sentence, or the id of the source. */
  of: string
  /** `words`, `claim`, `reason`, `source`, or a field. */
  what: string
  left?: unknown
  right?: unknown
  choices: readonly DecidedFor[]
}

const isSame = (field: string, a: Chosen | undefined, b: Chosen | undefined) => {
  const none = { sources: {} } as DraftBody
  const value = (chosen: Chosen | undefined) => comparable(field as FieldName, chosen?.value, none)
  return isDeepStrictEqual(value(a), value(b))
}

const wordsOf = ({ span, quote }: DeskClaim) => ({ span, quote })

/** The names of fields in which two codings of a claim differ. */
function differing({ left, right }: Required<Sides>): FieldName[] {
  const names = new Set([...Object.keys(left!.fields), ...Object.keys(right!.fields)])
  return [...names].filter(
    (name) => !isSame(name, left!.fields[name as FieldName], right!.fields[name as FieldName]),
  ) as FieldName[]
}

function claimPoints(key: string, { left, right }: Sides): CodingDifference[] {
  const point = (
    what: string,
    a: unknown,
    b: unknown,
    choices: readonly DecidedFor[],
  ): CodingDifference => ({
    name: `${key}.${what}`,
    of: key,
    what,
    ...(a !== undefined && { left: a }),
    ...(b !== undefined && { right: b }),
    choices,
  })
  if (!left || !right) return [point(CLAIM, left, right, ['left', 'right'])]
  const [one, other] = [wordsOf(left), wordsOf(right)]
  return [
    ...(isDeepStrictEqual(one, other) ? [] : [point(WORDS, one, other, ['left', 'right'])]),
    ...differing({ left, right }).map((name) =>
      point(
        name,
        left.fields[name],
        right.fields[name],
        NEVER_BOTH.includes(name) ? ['left', 'right', 'edit'] : ['left', 'right', 'edit', 'both'],
      ),
    ),
  ]
}

/** Every difference between two codings, claims first, in the order of the text. */
export function pointsOf({ claims, reasons, sources }: TwoCodings): CodingDifference[] {
  const byNumber = (a: string, b: string) =>
    Number(a.replace(/\D/g, '')) - Number(b.replace(/\D/g, ''))
  const others = (map: TwoCodings['reasons'] | TwoCodings['sources'], what: string) =>
    Object.entries(map).map(([of, sides]): CodingDifference => ({
      name: `${of}.${what}`,
      of,
      what,
      left: sides.left,
      right: sides.right,
      choices: ['left', 'right'],
    }))
  return [
    ...Object.keys(claims)
      .sort(byNumber)
      .flatMap((key) => claimPoints(key, claims[key]!)),
    ...others(reasons, 'reason').sort((a, b) => byNumber(a.of, b.of)),
    ...others(sources, 'source'),
  ]
}

/** The differences that nobody has decided yet. */
export const openPoints = (comparison: TwoCodings): CodingDifference[] =>
  pointsOf(comparison).filter(({ name }) => !comparison.choices[name])

/**
 * The claims that are decided of two codings so far. What both say stands in a claim, and what was
 * decided; where both codings of a field are kept, a second claim stands beside it, which has the
 * right side's values there (`codingOf`). A claim of one side alone stands once it was decided for.
 */
export function decidedClaims(comparison: TwoCodings): DraftBody['claims'] {
  const { claims, choices } = comparison
  const made = Object.entries(claims).flatMap(([key, sides]): [string, DeskClaim][] => {
    const choiceOf = (what: string) => choices[`${key}.${what}`]
    const { left, right } = sides
    const base = left ?? right!
    if (!left || !right) {
      const taken = choiceOf(CLAIM)?.choice
      if (taken === undefined || (taken === 'left') !== (left !== undefined)) return []
    }
    const differ = left && right ? differing({ left, right }) : []
    const fieldsFor = (side: 'left' | 'right'): DeskClaim['fields'] => {
      const fields: Partial<Record<string, Chosen>> = { ...base.fields }
      for (const name of differ) delete fields[name]
      for (const [name, { choice, value }] of Object.entries(choices)) {
        const what = name.startsWith(`${key}.`) ? name.slice(key.length + 1) : undefined
        if (what === undefined || what === WORDS || what === CLAIM) continue
        const from = choice === 'both' ? side : choice
        const chosen = from === 'edit' ? value : sides[from]?.fields[what as FieldName]
        if (chosen) fields[what] = chosen
        else delete fields[what]
      }
      return fields as DeskClaim['fields']
    }
    const words = choiceOf(WORDS)?.choice === 'right' ? right! : base
    const claim = { kind: base.kind, ...wordsOf(words) }
    const isTwo = differ.some((name) => choiceOf(name)?.choice === 'both')
    return [
      [key, { ...claim, fields: fieldsFor('left') }],
      ...(isTwo
        ? [
            [twinOf(key), { ...claim, fields: fieldsFor('right'), codingOf: key }] as [
              string,
              DeskClaim,
            ],
          ]
        : []),
    ]
  })
  return Object.fromEntries(made)
}

/** The key of the claim that is the other coding of one. */
const twinOf = (key: string) => `t${key.slice(1)}`

type Decision = { point: string; choice: DecidedFor; value?: Chosen | undefined; by: string }

/**
 * What a decision changes in the draft that is decided of two.
 * @throws RangeError where the difference does not exist, or that may not become of it
 */
export function decisionChanges(
  draft: DraftBody,
  { point: name, choice, value, by }: Decision,
): AskedChange[] {
  const { comparison } = draft
  if (!comparison) throw new RangeError('This draft compares nothing.')
  const point = pointsOf(comparison).find((one) => one.name === name)
  const [key = '', what = ''] = name.split('.')
  // what both sides say alike may be put otherwise, too
  const isField = draft.claims[key] !== undefined && choice === 'edit'
  if (!(point ? point.choices.includes(choice) : isField))
    throw new RangeError(`'${name}' is no difference that '${choice}' decides.`)
  if ((choice === 'edit') !== (value !== undefined))
    throw new RangeError('An edit brings a value, and nothing else does.')
  const sides = point ?? comparison.claims[key]
  const agreed = comparison.claims[key]?.left?.fields[what as FieldName]
  const overruled = point
    ? [
        ...(choice === 'left' || choice === 'both' ? [] : [sides?.left]),
        ...(choice === 'right' || choice === 'both' ? [] : [sides?.right]),
      ]
    : [agreed]
  const after = {
    choice,
    by,
    ...(value && { value }),
    overruled: overruled.filter((one) => one !== undefined),
  }
  return withChoice(draft, name, after as TwoCodings['choices'][string])
}

/** What taking a decision back changes. */
export function withoutDecision(draft: DraftBody, name: string): AskedChange[] {
  if (!draft.comparison?.choices[name]) throw new RangeError(`'${name}' is not decided.`)
  return withChoice(draft, name, undefined)
}

function withChoice(
  draft: DraftBody,
  name: string,
  choice: TwoCodings['choices'][string] | undefined,
): AskedChange[] {
  const others = Object.entries(draft.comparison!.choices).filter(([one]) => one !== name)
  const choices = Object.fromEntries(choice ? [...others, [name, choice]] : others)
  const claims = decidedClaims({ ...draft.comparison!, choices })
  const keys = [...new Set([...Object.keys(draft.claims), ...Object.keys(claims)])]
  const [of = '', what = ''] = name.split('.')
  return [
    {
      at: ['comparison', 'choices', name],
      ...(choice && { after: choice as AskedChange['after'] }),
    },
    ...keys
      .filter((key) => !isDeepStrictEqual(draft.claims[key], withId(draft, key, claims[key])))
      .map((key) => ({
        at: ['claims', key],
        ...(claims[key] && { after: withId(draft, key, claims[key]) as AskedChange['after'] }),
      })),
    ...otherChange(draft.comparison!, of, what, choice?.choice),
  ]
}

/** A claim keeps the id under which it was published. */
const withId = (draft: DraftBody, key: string, claim: DeskClaim | undefined) => {
  const id = draft.claims[key]?.id
  return claim && id !== undefined ? { ...claim, id } : claim
}

/** What a decision changes beside claims: why a sentence holds none, or what a source is. */
function otherChange(
  { reasons, sources }: TwoCodings,
  of: string,
  what: string,
  choice: DecidedFor | undefined,
): AskedChange[] {
  const side = choice === 'right' ? 'right' : 'left'
  if (what === 'source')
    return [{ at: ['sources', of], after: sources[of]![side] as AskedChange['after'] }]
  if (what !== 'reason') return []
  const why = choice && reasons[of]![side]
  return [{ at: ['notCoded', of], ...(why !== undefined && { after: why }) }]
}
