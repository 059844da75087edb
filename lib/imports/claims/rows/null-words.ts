import { foldedWord } from './when/month-names'

/**
 * What people and programs write into a cell where nothing is known. Not said is not a value: such
 * a cell is an empty one, whatever its column.
 */
const NULL_WORDS = [
  ...['na', 'n/a', 'n.a.', 'n.a', 'nan', 'nat', 'null', 'none', 'nil', '#n/a', '#na', '#null!'],
  ...['#value!', '#ref!', '<na>', '\\n', 'undefined', 'unknown', 'not known', 'not available'],
  ...['not said', 'not stated', 'not specified', 'unspecified', 'no data', 'missing', 'tbd'],
  ...['-', '--', '---', '–', '—', '?', '??', '.', '-99', '-99.0', '-999', '-9999'],
  ...['غير معروف', 'غير معروفة', 'غير محدد', 'مجهول', 'لا يوجد', 'غير متوفر'],
  ...['desconocido', 'desconocida', 'sin dato', 'sin datos', 's/d', 'n/d', 'inconnu', 'inconnue'],
  ...['non précisé', 'неизвестно', 'не указано', 'нет данных', 'невідомо', 'не вказано'],
  ...['немає даних', 'نامشخص', 'نامعلوم', '<null>', '(blank)', 'unk', 'not applicable', '...', '…'],
]
/** The longest of them: no other cell is looked up. */
const LONGEST = 16

/**
 * Tells cells that say nothing, with further words of a mapping. They are compared whole, whatever
 * their case.
 */
export function nullWords(further: readonly string[] = []): (text: string) => boolean {
  const known = new Set([...NULL_WORDS, ...further].map((word) => word.trim().toLowerCase()))
  const longest = Math.max(LONGEST, ...further.map((word) => word.length))
  return (text) => text.length <= longest && known.has(text.toLowerCase())
}

/** ACLED, GTD and others write 99 for a code that is not known. No figure of dead is such a code. */
export const isUnknownCode = (text: string): boolean => /^(?:-9|-?99)$/.test(text)

/** Whether a word says that something is only about right. */
export const isApproximate = (text: string): boolean =>
  /^(?:approximate(?:ly)?|approx|about|around|circa|ca|تقريبي|تقريبا|aproximad[oa]|approximatif)$/.test(
    foldedWord(text),
  )
