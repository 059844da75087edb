/** The longest name of a file before its extension, in characters. */
const LONGEST = 100
/** What of an address says more in words. */
const WORDS: [RegExp, string][] = [
  [/!/g, 'not '],
  [/\.\./g, 'open'],
  [/\//g, ' to '],
]

/**
 * The name of a file of claims, with what its filter asks for:
 * `claims-happened-2024-05-01-to-2024-05-02-kind-control.csv`. `query` is the filter as an address
 * has it, `rule` how times were counted, which stands last where the query does not say it. Letters and digits of every script stay, whatever else becomes a hyphen; a long filter is
 * cut at a whole word, and says so by a last `etc`.
 */
export function exportFileName(query: string, extension: string, rule?: string): string {
  const params = new URLSearchParams(query)
  if (rule !== undefined) params.set('rule', rule)
  const text = [...params].flat().join(' ')
  const parts = WORDS.reduce((out, [sign, word]) => out.replace(sign, word), text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
  const kept = parts.filter((_, i) => parts.slice(0, i + 1).join('-').length <= LONGEST)
  return `${['claims', ...kept, ...(kept.length < parts.length ? ['etc'] : [])].join('-')}.${extension}`
}
