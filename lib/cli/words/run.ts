import { parseArgs } from 'node:util'
import { UsageError, runCommand } from '#lib/cli/shared/run-command'
import { LANGUAGES, isLanguage } from '#lib/words'
import type { LanguageId } from '#lib/words'
import { lacksOf } from './lacks'
import type { Lacks } from './lacks'
import { unusedKeys } from './used-keys'

const USAGE = `Usage: npm run words -- --missing [<language>]   what dictionaries lack beside the English one
       npm run words -- --unused                 keys that nothing in the code says
Languages: ${LANGUAGES.map(({ id }) => id).join(', ')}. --missing answers 1 where a dictionary of a usual language lacks something.`

/** What one dictionary lacks, a line for each text. */
function lines({ missing, unknown, forms, slots }: Lacks): string[] {
  const apart = (what: string, { key, lacks, extra }: Lacks['forms'][number]) =>
    `  ${key}: ${[
      ...(lacks.length > 0 ? [`lacks the ${what} ${lacks.join(', ')}`] : []),
      ...(extra.length > 0 ? [`has the ${what} ${extra.join(', ')} too much`] : []),
    ].join('; ')}`
  return [
    ...missing.map((key) => `  ${key}: no text, said in English`),
    ...unknown.map((key) => `  ${key}: no such key`),
    ...forms.map((one) => apart('forms', one)),
    ...slots.map((one) => apart('slots', one)),
  ]
}

/** Prints what dictionaries lack; 1 where one does that must be complete. */
function missing(ids: readonly LanguageId[]): number {
  let code = 0
  for (const { id, usual } of LANGUAGES.filter((one) => ids.includes(one.id))) {
    const found = lines(lacksOf(id))
    console.log(`${id}: ${found.length === 0 ? 'complete' : found.length}`)
    for (const line of found) console.log(line)
    if (usual && found.length > 0) code = 1
  }
  return code
}

/** Prints the keys that nothing says; 1 where there are some. */
function unused(): number {
  const found = unusedKeys()
  console.log(found.length === 0 ? 'Every key is said.' : found.join('\n'))
  return found.length === 0 ? 0 : 1
}

/** Runs the command line of the dictionaries. The answer is the exit code: 2 on wrong usage. */
export const runWords = (args: string[]): Promise<number> =>
  runCommand(USAGE, async () => {
    const { values, positionals } = parseArgs({
      args,
      options: {
        missing: { type: 'boolean' },
        unused: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    })
    if (values.help) return (console.log(USAGE), 0)
    const [language, ...more] = positionals
    if (!values.missing === !values.unused || more.length > 0 || (values.unused && language))
      throw new UsageError('Ask for --missing, with a language or without, or for --unused')
    if (values.unused) return unused()
    if (language !== undefined && !isLanguage(language))
      throw new UsageError(`'${language}' has no dictionary: add lib/words/${language}.json`)
    return missing(language === undefined ? LANGUAGES.map(({ id }) => id) : [language])
  })
