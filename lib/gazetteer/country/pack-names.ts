import type { Toponym } from '#lib/model'

/**
 * Names as two columns, Arabic script by itself: letters of one script compress better among
 * themselves.
 */
export type NameColumns = { arabic: string; other: string }

/**
 * Before a number: the name is another name of its place without accents, as GeoNames writes it.
 */
const PLAIN_OF = '~'

/** A name without accents and with ayn and hamza as quotes: "Abū Qa‘ţūr" -> "Abu Qa`tur". */
function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘ʻ]/g, '`').replace(/[’ʼ]/g, "'")
}

/** Whether a name fits into a column as it is. */
export function fitsColumn(text: string): boolean {
  return !text.includes('\n') && !text.startsWith(PLAIN_OF)
}

/**
 * Writes the names of each place; those that do not fit are only written to be found by, and kept
 * whole elsewhere.
 */
export function packNames(lists: readonly (readonly Toponym[])[]): NameColumns {
  const columns: Record<keyof NameColumns, string[]> = { arabic: [], other: [] }
  for (const names of lists) {
    const plain = names.map(({ text }) => unaccented(text))
    for (const { text, script } of names) {
      const from = names.findIndex((other, i) => other.text !== plain[i] && plain[i] === text)
      columns[script === 'Arab' ? 'arabic' : 'other'].push(
        from >= 0 ? PLAIN_OF + from : text.replaceAll('\n', ' ').replace(/^~/, ' ~'),
      )
    }
  }
  return { arabic: columns.arabic.join('\n'), other: columns.other.join('\n') }
}

/** Reads what `packNames` wrote: all names in their order. */
export function unpackNames(
  { arabic, other }: NameColumns,
  nameStart: Uint32Array,
  isArabic: (name: number) => boolean,
): string[] {
  const cells = { arabic: arabic.split('\n'), other: other.split('\n') }
  const out: string[] = []
  const at = { arabic: 0, other: 0 }
  const count = nameStart[nameStart.length - 1]!
  for (let name = 0; name < count; name++)
    out.push(isArabic(name) ? cells.arabic[at.arabic++]! : cells.other[at.other++]!)
  for (let row = 0; row + 1 < nameStart.length; row++) {
    const first = nameStart[row]!
    for (let name = first; name < nameStart[row + 1]!; name++) {
      if (out[name]!.startsWith(PLAIN_OF))
        out[name] = unaccented(out[first + Number(out[name]!.slice(1))]!)
    }
  }
  return out
}
