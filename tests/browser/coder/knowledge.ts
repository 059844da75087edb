import type { DeskView } from '#lib/desk'
import type { eyes } from './eyes'
import { A_WITNESS, isSame, valuesOf, wantedFields } from './wanted'
import type { Coded } from './wanted'

type Seen = Pick<ReturnType<typeof eyes>, 'draft'>
/** A claim as the page shows it. */
export type ShownClaim = DeskView['claims'][number]

/** Fields of which each coder has words of the own. */
export const OWN_WORDS = ['summary', 'quote', 'note', 'timeWords', 'placeWords']

/** What a coder knows of a text: the claims that it makes, and which of them are coded so far. */
export function knowledge(
  claims: readonly Coded[],
  witnesses: ReadonlySet<string>,
  { draft }: Seen,
) {
  const isProtected = (source: unknown) => witnesses.has(source as string)
  /** Which claim of the draft codes which wanted one. */
  const made = new Map<string, Coded>()
  const left = new Set(claims)

  /** The values of a wanted claim. */
  const valuesWanted = (claim: Coded) => wantedFields(claim, isProtected)
  /** What a claim of the draft is to say. */
  const wantedOf = (key: string): Record<string, unknown> => {
    const claim = made.get(key)!
    const keyOf = (id: unknown) => [...made].find(([, { id: own }]) => own === id)?.[0]
    const { partOf, answers } = claim
    return {
      ...valuesWanted(claim),
      ...(partOf !== undefined && keyOf(partOf) && { partOf: keyOf(partOf) }),
      ...(Array.isArray(answers) && { answers: answers.map(keyOf) }),
    }
  }
  /** What of a claim has another value than it should, or none where the text says something. */
  const wrongFields = (key: string) => {
    const has = valuesOf(draft(), key)
    const wanted = wantedOf(key)
    return Object.keys({ ...has, ...wanted }).filter(
      (field) => !OWN_WORDS.includes(field) && !isSame(field, has[field], wanted[field]),
    )
  }
  /**
   * What of a claim is decided or offered wrongly, but for what is asked anyway, of the fields that it
   * has. What the claim is not to say can be taken out only once it is taken.
   */
  const mistaken = (key: string, { fields }: ShownClaim) => {
    const wanted = wantedOf(key)
    const isRight = (name: string, value: unknown) =>
      name === 'summary' || wanted[name] === undefined || isSame(name, value, wanted[name])
    const isSettled = (field: string) =>
      fields.some(({ name, missing, offer }) => name === field && !missing && !offer)
    return [
      ...fields
        .filter(({ name, offer }) => offer && !isRight(name, offer.value))
        .map(({ name }) => name as string),
      ...wrongFields(key).filter(isSettled),
    ]
  }
  return {
    made,
    left,
    isProtected,
    valuesWanted,
    wantedOf,
    wrongFields,
    mistaken,
    /** The claims that begin in a stretch of the text and are not coded yet. */
    leftIn: ({ start, end }: { start: number; end: number }, text: string) =>
      [...left].filter((one) => start <= home(one, text) && home(one, text) < end),
    /** Keeps which wanted claim a claim of the draft is to say. */
    begin(key: string, wanted: Coded) {
      made.set(key, wanted)
      left.delete(wanted)
    },
    isWitness: (value: unknown) => value === A_WITNESS,
  }
}
export type Knowledge = ReturnType<typeof knowledge>

/** Where a wanted claim stands in the text. */
const home = ({ evidence: { start, quote } }: Coded, text: string) =>
  Math.max(start, text.indexOf(quote, start))
