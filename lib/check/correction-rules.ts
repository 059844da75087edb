import { isDeepStrictEqual } from 'node:util'
import type { Correction, Issue, Source } from '#lib/model'

type Found = Pick<Issue, 'value' | 'rule' | 'cure'>

/** Fields of a source that may tell who a protected one is. */
export const IDENTIFYING_FIELDS = ['id', 'names', 'memberOf']

/**
 * The value at a path of a record; `undefined` where there is none. The names of translated fields
 * are paths themselves: `translations.ar.count.words`.
 */
function valueAt(record: unknown, path: string): unknown {
  if (typeof record !== 'object' || record === null) return undefined
  if (Object.hasOwn(record, path)) return (record as Record<string, unknown>)[path]
  const [key, ...rest] = path.split('.')
  return rest.length === 0
    ? undefined
    : valueAt((record as Record<string, unknown>)[key!], rest.join('.'))
}

/** Whether a value names a protected source: its id, or a list with it. */
const namesProtected = (value: unknown, sources: ReadonlyMap<string, Source>) =>
  [value].flat().some((id) => typeof id === 'string' && sources.get(id)?.protected)

/**
 * Rules of the corrections of a record: they stand in the order made, each changes something, the
 * last of a field agrees with the record, and none keeps what would tell who a protected source is.
 * @param record the fields that `what` may name, as they are now.
 * @param fields the names of all fields that such a record may have.
 */
export function correctionRules(
  record: object & { corrections?: readonly Correction[] },
  fields: readonly string[],
  sources: ReadonlyMap<string, Source>,
): Found[] {
  const corrections = record.corrections ?? []
  return corrections.flatMap((correction, i) => {
    const { on, what, from, to } = correction
    const now = valueAt(record, what)
    const isLast = !corrections.slice(i + 1).some((later) => later.what === what)
    const became = to ?? (isLast ? now : undefined)
    const tells =
      namesProtected(now, sources) ||
      ('protected' in record && IDENTIFYING_FIELDS.includes(what.split('.')[0]!))
    const keeps = [from, to].some((value) => value !== undefined && !isDeepStrictEqual(value, now))
    const found: (Found | false)[] = [
      !fields.includes(what.split('.')[0]!) && {
        value: what,
        rule: 'in corrections is no field of such a record',
        cure: 'Name the field as the record does.',
      },
      i > 0 &&
        on < corrections[i - 1]!.on && {
          value: on,
          rule: 'in corrections is earlier than the correction before it',
          cure: 'Put them in the order made.',
        },
      from !== undefined &&
        isDeepStrictEqual(from, became) && {
          value: what,
          rule: 'in corrections was before what it became',
          cure: 'Give the old value in from, or take the correction out.',
        },
      isLast &&
        to !== undefined &&
        !isDeepStrictEqual(to, now) && {
          value: what,
          rule: 'in corrections became something else than the record says',
          cure: 'Correct the record or `to`, or add the correction in between.',
        },
      tells &&
        keeps && {
          value: what,
          rule: 'in corrections keeps an old value that may tell who a protected source is',
          cure: 'Take from and to out: say only that it was corrected, and why.',
        },
    ]
    return found.filter((item) => item !== false)
  })
}
