import { lruCache } from '#lib/util'
import { foldedWord } from './when/month-names'

/** No name is told by more letters; a cell that is looked at as one may have millions. */
export const MOST_LETTERS = 200

/**
 * A column's name as it is compared: lower case, without accents, `_` for blanks, hyphens and
 * points.
 */
export const plainName = (name: string): string =>
  foldedWord(
    name
      .slice(0, MOST_LETTERS)
      .replace(/[\s.\-/'’]+/g, '_')
      .replace(/^[\s_]+|[\s_:*]+$/g, ''),
  )

/** Names that are asked for again with each file and each row of its top. */
const asked = lruCache<string, string>(2000)

/** dBASE, and so shapefiles, cut names of columns at so many letters. */
const DBASE = 10

/** The columns of a table, found by the names that codebooks and mappings use. */
export type TableColumns = {
  /**
   * The table's own name for a column: the same name, whatever its case and blanks; one of its
   * other names; or its first ten letters. `undefined` where the table does not have it.
   */
  find: (name: string) => string | undefined
  /** The columns that nothing has asked for. */
  unread: () => string[]
  names: readonly string[]
}

/** Makes the columns of a table, with the other names that a codebook knows of its own. */
export function columnsOf(
  names: readonly string[],
  others: Readonly<Record<string, readonly string[]>> = {},
): TableColumns {
  const byPlain = new Map([...names].reverse().map((name) => [plainName(name), name]))
  const found = new Map<string, string | undefined>()
  const look = (wanted: string): string | undefined => {
    if (names.includes(wanted)) return wanted
    const plain = asked.get(wanted, () => plainName(wanted))
    for (const name of [plain, ...(others[plain] ?? [])]) {
      const known = byPlain.get(name)
      if (known !== undefined) return known
    }
    // Of numbered names the first letters are the same, and would be taken for one another.
    return plain.length > DBASE && !/\d$/.test(plain)
      ? byPlain.get(plain.slice(0, DBASE).replace(/_$/, ''))
      : undefined
  }
  return {
    names,
    find(wanted) {
      if (found.has(wanted)) return found.get(wanted)
      const name = look(wanted)
      found.set(wanted, name)
      return name
    },
    unread() {
      const used = new Set(found.values())
      return names.filter((name) => !used.has(name))
    },
  }
}
