import type { ShownClaim } from './knowledge'

/** The keys of the sheet of other fields, in its order. */
const ALSO_KEYS = '123456789abcdefghijkl'

/**
 * The fewest keys from one field of a claim, or from none, to another one: by its number, by the sheet
 * of other fields, or by Tab through the sentence of the claim.
 * @throws Error where no key leads there
 */
export function keysToField(
  field: string,
  { fields }: Pick<ShownClaim, 'fields'>,
  from: string | undefined,
): string[] {
  if (from === field) return []
  const namesOf = (some: ShownClaim['fields']) => some.map(({ name }) => name as string)
  const other = namesOf(fields.filter(({ optional }) => optional)).indexOf(field)
  const own = namesOf(fields.filter(({ optional, name }) => !optional || name === 'via')).indexOf(
    field,
  )
  const tabbed = namesOf(
    fields.filter(
      ({ name, optional, words }) =>
        !optional || name === 'via' || words !== undefined || name === from,
    ),
  )
  // Tab opens the first that is missing, else the first
  const now = from ?? fields.find(({ missing }) => missing)?.name ?? tabbed[0]!
  const by = (tabbed.indexOf(field) - tabbed.indexOf(now) + tabbed.length) % tabbed.length
  const back = tabbed.length - by
  const leave = from === undefined ? [] : ['Escape']
  const tab = by <= back ? 'Tab' : 'Shift+Tab'
  const ways = [
    // while no field is at hand, a digit opens one
    ...(own >= 0 && own < 9 ? [[...leave, String(own + 1)]] : []),
    ...(other >= 0 && other < 9 ? [[...leave, `Shift+Digit${other + 1}`]] : []),
    ...(other >= 0 ? [['F2', ALSO_KEYS[other]!]] : []),
    ...(tabbed.includes(field)
      ? [
          [
            ...(from === undefined ? ['Tab'] : []),
            ...Array.from({ length: Math.min(by, back) }, () => tab),
          ],
        ]
      : []),
  ]
  const [fewest] = ways.sort((a, b) => a.length - b.length)
  if (!fewest) throw new Error(`${field} is not to be reached from ${from}`)
  return fewest
}
