import { documentOfText, editSeed, planEdits, planReanchor, readSeed } from '#lib/check'
import type { PlannedQuote, ReanchorPlan, SeedRecords } from '#lib/check'
import { readFiles, readTextFile, readTexts, writeRecords } from '#lib/store'
import type { CheckSettings } from './settings'

/** What is to be looked at: a file with a changed text, of which document, and whether to write. */
export type ReanchorOptions = { file: string; document?: string; write: boolean }

/**
 * Says how the quotes of a document stand in a changed text, and writes it where that is asked for.
 * The answer is the exit code: 1 where something is left for a person.
 */
export async function reanchor(
  { root, texts }: CheckSettings,
  { file, document, write }: ReanchorOptions,
): Promise<number> {
  const seeds = (await readFiles(root)).seeds.flatMap((raw) => readSeed(raw) ?? [])
  const text = await readTextFile(file)
  const seed = document === undefined ? documentOfText(seeds, text) : seedOf(seeds, document)
  const old = (await readTexts(texts, [seed.document])).get(seed.document.id)
  const plan = planReanchor(seed, text, old)
  const open = openLines(plan)
  console.log(`${seed.file.file}: ${countWords(plan)}`)
  for (const line of [...movedLines(plan), ...open]) console.log(`  ${line}`)
  const edited = editSeed(seed, planEdits(plan))
  if (edited === seed.file.text) console.log('There is nothing to write.')
  else if (!write) console.log('Nothing is written. Add --write to write it.')
  else {
    await writeRecords(root, { file: seed.file.file, text: edited })
    console.log(`Written: ${seed.file.file}`)
  }
  return open.length > 0 ? 1 : 0
}

function seedOf(seeds: readonly SeedRecords[], id: string): SeedRecords {
  const found = seeds.find(({ document }) => document.id === id)
  if (found) return found
  const ids = seeds.map(({ document }) => `'${document.id}'`).join(', ')
  throw new Error(`--document: '${id}' is no document. The documents are ${ids}.`)
}

function countWords({ quotes }: ReanchorPlan): string {
  const count = (...states: PlannedQuote['state'][]) =>
    quotes.filter(({ state }) => states.includes(state)).length
  return `${quotes.length} quotes: ${count('kept')} kept, ${count('moved')} moved, ${count('sentence-changed', 'quote-changed')} changed, ${count('several')} in several places, ${count('lost')} lost`
}

/** What moves by itself, a line each. */
function movedLines({ quotes, lines }: ReanchorPlan): string[] {
  return [
    ...quotes.flatMap((quote) =>
      quote.state === 'moved'
        ? [
            `${quote.claim}: moved, from ${quote.line === undefined ? 'nowhere' : `line ${quote.line}`} to line ${quote.anchor.line}`,
          ]
        : [],
    ),
    ...lines.flatMap(({ line, now }) =>
      now === undefined || now === line ? [] : [`notCoded: line ${line} is line ${now} now`],
    ),
  ]
}

/** What is left for a person, a line each. */
function openLines({ quotes, lines }: ReanchorPlan): string[] {
  return [
    ...quotes.flatMap((quote) => {
      const words = openWords(quote)
      return words ? [`${quote.claim}: '${quote.quote}' ${words}`] : []
    }),
    ...lines.flatMap(({ line, now }) =>
      now === undefined ? [`notCoded: line ${line} is not found: read the text again`] : [],
    ),
  ]
}

function openWords(quote: PlannedQuote): string | undefined {
  switch (quote.state) {
    case 'sentence-changed':
      return `stands on line ${quote.anchor.line}, in a sentence that has changed: read it again`
    case 'several':
      return `stands in several sentences, on lines ${[...new Set(quote.lines)].join(', ')}: give evidence.line`
    case 'quote-changed':
      return `is now like ${quote.like.map(({ line, words }) => `'${words}', line ${line}`).join('; ')}: code it again`
    case 'lost':
      return 'is lost: nothing like it stands in the text'
    default:
      return undefined
  }
}
