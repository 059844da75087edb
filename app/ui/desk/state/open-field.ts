import type { CodedView, DeskView, FieldName, FieldView } from '#lib/desk'

/**
 * The first field of a claim that is missing; `undefined` once none is.
 * @param begin where in the fields the look begins; it goes on from their start
 */
export const openField = (fields: readonly FieldView[], begin = 0): FieldName | undefined =>
  [...fields.slice(begin), ...fields.slice(0, begin)].find(({ missing }) => missing)?.name

/**
 * The first field that is missing and has no offer: what a coder has to say, the sentence that the
 * others make last. `undefined` where all that is missing is offered, so that one key takes it.
 */
export function askedField(fields: readonly FieldView[], begin = 0): FieldName | undefined {
  const asked = [...fields.slice(begin), ...fields.slice(0, begin)].filter(({ offer }) => !offer)
  return openField(asked.filter(({ name }) => name !== 'summary')) ?? openField(asked)
}

/** The words of the text that a field rests on, decided or offered; those of a claim before it last. */
export const wordsBehind = ({ from, offer, rests }: FieldView) => from ?? offer?.from ?? rests

/** The fields of a claim's sentence in order: while none is at hand, the digits 1 to 9 open the first nine. */
export const saidFields = ({ fields }: CodedView): FieldName[] =>
  fields.filter(({ name, optional }) => !optional || name === 'via').map(({ name }) => name)

/** What else a claim may say, in the order in which it is listed and numbered. */
export const otherFields = ({ fields }: CodedView): FieldName[] =>
  fields.filter(({ optional }) => optional).map(({ name }) => name)

/** The claim that a draft has and had not before. */
export function claimMade(before: DeskView, { claims }: DeskView): CodedView | undefined {
  const known = new Set(before.claims.map(({ key }) => key))
  return claims.find(({ key }) => !known.has(key))
}
