/** What a citation is of: the version of the data and its day (ISO), what the filter asks for in words, how many claims that is, and the lasting address. */
export type Cited = { version: string; date: string; words: string; shown: number; total: number; url: string }

const TITLE = 'The claims map'
const LICENCE = 'CC BY 4.0'
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Characters that TeX reads as commands. */
const TEX: Record<string, string> = { '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '#': '\\#', $: '\\$', '%': '\\%', '&': '\\&', _: '\\_', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }
const tex = (text: string) => text.replace(/[\\{}#$%&_~^]/g, (character) => TEX[character]!).replace(/\s+/g, ' ')

/** What would end a BibTeX field, or a comment of TeX, inside an address. */
const texUrl = (url: string) => url.replace(/[{}\\%]/g, (character) => (character === '%' ? '\\%' : encodeURIComponent(character).replace('%', '\\%')))

function subject({ words, shown, total }: Cited): string {
  return words ? `${shown} of ${total} claims: ${words}` : `all ${total} claims`
}

/** A ready citation, as text and as BibTeX: title, what is shown, version and day of the data, address, licence. No day of access: the version says more. */
export function citation(cited: Cited): { text: string; bibtex: string } {
  const { version, date, url } = cited
  const [year, month] = [date.slice(0, 4), MONTHS[Number(date.slice(5, 7)) - 1]]
  const fields = [
    `title = {{${TITLE}}: ${tex(subject(cited))}}`, `author = {{${TITLE}}}`, `year = {${year}}`, ...(month ? [`month = ${month}`] : []), `version = {${version}}`,
    `url = {${texUrl(url)}}`, `note = {Data version ${version} of ${date}, ${LICENCE}}`,
  ]
  return { text: `${TITLE}, data version ${version} (${date}), ${subject(cited)}. ${url} (${LICENCE}).`, bibtex: `@misc{claims-map-${version},\n${fields.map((field) => `  ${field},`).join('\n')}\n}\n` }
}
