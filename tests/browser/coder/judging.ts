import { firstQuestion } from '#lib/desk'
import type { DeskOption } from '#lib/desk'
import type { eyes } from './eyes'
import { OWN_WORDS } from './knowledge'
import type { Knowledge } from './knowledge'
import { isSame } from './wanted'
import type { Coded } from './wanted'

/** How a coder judges a proposal that stands there to be read. */
export function judging(
  { draft, article, view, context }: ReturnType<typeof eyes>,
  { left, valuesWanted, isWitness }: Knowledge,
) {
  return {
    /** The wanted claim that a proposal is most of, where it saves keys. */
    bestFor(proposal: string, wanted: readonly Coded[]): Coded | undefined {
      const { kind, fields, offered } = draft().proposals[proposal]!
      const scored = wanted
        .filter((one) => one.kind === kind && left.has(one))
        .map((one) => {
          const values = valuesWanted(one)
          const all = Object.entries(fields)
          const right = all.filter(([field, chosen]) => isSame(field, chosen!.value, values[field]))
          const near = Object.entries(offered).filter(([field, chosen]) =>
            isSame(field, chosen!.value, values[field]),
          )
          return { one, gain: right.length - 2 * (all.length - right.length), near: near.length }
        })
        .filter(({ gain }) => gain >= -1)
        .sort((a, b) => b.gain - a.gain || b.near - a.near)
      return scored[0]?.one
    },

    /** Whether more of what the rules guess of a proposal is right than mending the rest would cost. */
    takesGuesses(proposal: string, wanted: Coded): boolean {
      const { fields } = view().proposals.find(({ key }) => key === proposal)!
      const guessed = fields.filter(({ guess }) => guess)
      const { offered } = draft().proposals[proposal]!
      const right = guessed.filter(({ name }) =>
        isSame(name, offered[name]!.value, valuesWanted(wanted)[name]),
      )
      return right.length > 2 * (guessed.length - right.length)
    },

    /**
     * Whether all that a proposal says and offers is right, and no more is to be said than is asked of it:
     * one field that has no offer, or none.
     */
    isWhole(proposal: string, wanted: Coded): boolean {
      const { fields } = view().proposals.find(({ key }) => key === proposal)!
      const decided = draft().proposals[proposal]!.fields
      const values = valuesWanted(wanted)
      const isAsked = ({ missing, offer, name }: (typeof fields)[number]) =>
        missing && !offer && name !== 'summary'
      const has = (name: string) => fields.find((one) => one.name === name)
      const said = (name: string) =>
        decided[name as 'speaker'] ?? (has(name)?.offer as { value: unknown } | undefined)
      const isRight = (name: string) => {
        const value = said(name)
        return value === undefined
          ? values[name] === undefined || isAsked(has(name)!)
          : values[name] !== undefined && isSame(name, value.value, values[name])
      }
      const all = [...Object.keys(values), ...fields.map(({ name }) => name as string)]
      return (
        fields.filter(isAsked).length <= 1 &&
        wanted.partOf === undefined &&
        wanted.answers === undefined &&
        Object.keys(values).every((name) => has(name)) &&
        all.every((name) => OWN_WORDS.includes(name) || isRight(name))
      )
    },

    /** The digit that accepts a proposal with the right answer to what is asked first; 0 where none does. */
    firstDigit(proposal: string, wanted: Coded): { digit: number; option?: DeskOption } {
      const { field, options } = firstQuestion(proposal, draft(), article(), context)!
      if (field === undefined) return { digit: 0 }
      const values = valuesWanted(wanted)
      const shown = options
        .filter(({ value, witness }) => value !== undefined || witness)
        .slice(0, 9)
      const isRight = ({ value, witness, also = {} }: DeskOption) =>
        (witness ? isWitness(values[field]) : isSame(field, value, values[field])) &&
        Object.entries(also).every(([name, other]) => isSame(name, other, values[name]))
      // what says most at once
      const [best] = shown
        .filter(isRight)
        .sort((a, b) => Object.keys(b.also ?? {}).length - Object.keys(a.also ?? {}).length)
      return best ? { digit: shown.indexOf(best) + 1, option: best } : { digit: 0 }
    },
  }
}
