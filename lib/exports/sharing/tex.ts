/** Characters that TeX reads as commands. */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A text for TeX, without the marks that isolate directions. */
export const tex = (text: string): string =>
  text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/[\\{}#$%&_~^]/g, (character) => TEX[character]!)
    .replace(/\s+/g, ' ')

/** An address for TeX, without what would end a field of BibTeX, or begin a comment. */
export const texUrl = (url: string): string =>
  url.replace(/[{}\\%]/g, (character) =>
    character === '%' ? '\\%' : encodeURIComponent(character).replace('%', '\\%'),
  )

/**
 * An entry of BibTeX for what is on no other list (`@misc`). `date` is the ISO day of the data, empty
 * where it is not known; the other fields are written as they are given.
 */
export function bibEntry(key: string, date: string, fields: readonly string[]): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1]
  const dated = [
    ...(date ? [`year = {${date.slice(0, 4)}}`] : []),
    ...(month ? [`month = ${month}`] : []),
  ]
  return `@misc{${key},\n${[...fields, ...dated].map((field) => `  ${field},`).join('\n')}\n}\n`
}
