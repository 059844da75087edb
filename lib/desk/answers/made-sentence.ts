import type { FieldName } from '../fields'
import type { offersFor } from '../offers'
import { composedSummary, isTold } from '../summary'
import type { Asking, DeskOption } from './asking'

/** So many answers have a digit, and show the sentence that they make. */
const NUMBERED = 9

/**
 * Answers with the sentence that each makes of a claim whose own sentence nobody has decided, where all
 * else that it says is decided or offered: shown with the answer, it may be taken with it.
 */
export function withSentences(
  field: FieldName,
  options: readonly DeskOption[],
  offers: ReturnType<typeof offersFor>,
  { draft, claim, context }: Asking,
): DeskOption[] {
  if (!isTold(field, claim.kind) || claim.fields.summary) return [...options]
  const made = ({ value, also = {} }: DeskOption) => {
    const others = Object.entries(also).map(([name, other]) => [name, { value: other }])
    const answered = { [field]: { value }, ...Object.fromEntries(others) } as typeof claim.fields
    const fields = { ...offers, ...claim.fields, ...answered }
    return composedSummary(draft, { ...claim, fields }, context)
  }
  return options.map((option, i) => {
    const makes = i < NUMBERED && option.value !== undefined ? made(option) : undefined
    return makes === undefined ? option : { ...option, makes }
  })
}
