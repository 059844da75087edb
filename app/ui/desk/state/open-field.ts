import type { FieldName, FieldView } from '#lib/desk'

/**
 * The first field of a claim that is missing; `undefined` once none is.
 * @param begin where in the fields the look begins; it goes on from their start
 */
export const openField = (fields: readonly FieldView[], begin = 0): FieldName | undefined =>
  [...fields.slice(begin), ...fields.slice(0, begin)].find(({ missing }) => missing)?.name

/** The words of the text that a field rests on, decided or offered; those of a claim before it last. */
export const wordsBehind = ({ from, offer, rests }: FieldView) => from ?? offer?.from ?? rests
