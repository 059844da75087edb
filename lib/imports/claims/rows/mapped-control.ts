import { importTold } from '#lib/words'
import type { Draft } from './draft'
import { clean, cleanName } from './clean'
import { statusOfWord } from './control-words'
import type { FieldCell, Mapping } from './mapping'

/** Whether a mapping reads states of control: it says who holds what a row is about. */
export const isOfControl = ({ columns, constants, statuses }: Mapping): boolean =>
  columns?.holder !== undefined || constants?.holder !== undefined || statuses !== undefined

/**
 * Who is said to stand how to the place of a row. A holder without a word for how holds it: that is
 * what its column says. A word that is not known is refused, and never taken for another one.
 */
export function controlOf(
  cell: FieldCell,
  { statuses }: Mapping,
): { control: NonNullable<Draft['control']> } | { reason: string } {
  const word = clean(cell('status'))
  const said = statuses && Object.hasOwn(statuses, word) ? statuses[word] : undefined
  const status = said?.status ?? (word === '' ? 'held' : statusOfWord(word))
  if (!status)
    return {
      reason: importTold('status.unknown', { value: word.slice(0, 40) }),
    }
  const holder = cleanName(said?.holder ?? cell('holder'))
  if (holder === '')
    return {
      reason: importTold('holder.none'),
    }
  return { control: { holder: { name: holder }, status, words: word } }
}
