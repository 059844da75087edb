import type { Claim, TextSpan } from '#lib/model'
import { keyNumber, lastMadeFirst } from './draft'
import type { Chosen, DeskClaim, DraftBody } from './draft'
import { fieldsOf } from './fields'
import type { FieldName } from './fields'

/** What claims of a text have in common: who said it, where and when. One key takes it over from the claim before. */
export const CARRIED = [
  'speaker',
  'via',
  'places',
  'eventTime',
  'asOf',
] as const satisfies readonly FieldName[]

const isInside = ({ start, end }: TextSpan, { span }: Pick<DeskClaim, 'span'>) =>
  span.start <= start && end <= span.end

/**
 * A value of one claim as another may have it. Words of the text are named only where they stand in
 * the other's sentences; a place whose words stand elsewhere is inferred, and says so.
 */
export function asOfOther(
  field: FieldName,
  chosen: Chosen,
  claim: Pick<DeskClaim, 'span'>,
): Chosen {
  const { value, from } = chosen
  const inside = from !== undefined && isInside(from, claim)
  const places =
    field === 'places' && value !== null && !inside
      ? (value as Claim['places']).map((place) => ({ ...place, basis: 'inferred' as const }))
      : value
  return { value: places, ...(inside && { from }) }
}

/** The claim that was made last before another one, by its key. */
export function claimBefore({ claims }: DraftBody, key: string): DeskClaim | undefined {
  const last = lastMadeFirst(Object.keys(claims)).find((name) => keyNumber(name) < keyNumber(key))
  return last === undefined ? undefined : claims[last]
}

/**
 * What a claim has not decided yet and takes over from the one that was made before it.
 * @throws RangeError in one sentence where there is none
 */
export function carriedFields(draft: DraftBody, key: string): Partial<Record<FieldName, Chosen>> {
  const claim = draft.claims[key]
  const before = claimBefore(draft, key)
  if (!claim || !before)
    throw new RangeError('No claim was made before this one. Decide its fields one by one.')
  const has = fieldsOf(claim)
  return Object.fromEntries(
    CARRIED.flatMap((field) => {
      const chosen = before.fields[field]
      return chosen && has.includes(field) && !claim.fields[field]
        ? [[field, asOfOther(field, chosen, claim)]]
        : []
    }),
  )
}
