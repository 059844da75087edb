import { firstQuestion } from '#lib/desk'
import type { DeskOption } from '#lib/desk'
import type { eyes } from './eyes'
import type { Knowledge } from './knowledge'
import { isSame } from './wanted'
import type { Coded } from './wanted'

/** How a coder judges a proposal that stands there to be read. */
export function judging(
  { draft, article, view, context }: ReturnType<typeof eyes>,
  { left, valuesWanted }: Knowledge,
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

    /** The digit that accepts a proposal with the right answer to what is asked first; 0 where none does. */
    firstDigit(proposal: string, wanted: Coded): number {
      const { field, options } = firstQuestion(proposal, draft(), article(), context)!
      if (field === undefined) return 0
      const values = valuesWanted(wanted)
      const shown = options.filter(({ value }) => value !== undefined).slice(0, 9)
      const isRight = ({ value, also = {} }: DeskOption) =>
        isSame(field, value, values[field]) &&
        Object.entries(also).every(([name, other]) => isSame(name, other, values[name]))
      // what says most at once
      const [best] = shown
        .filter(isRight)
        .sort((a, b) => Object.keys(b.also ?? {}).length - Object.keys(a.also ?? {}).length)
      return best ? shown.indexOf(best) + 1 : 0
    },
  }
}
