import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readText, scoredShape } from '#lib/reading'
import { measureArticles } from './reading/articles'

/**
 * `npm run bench -- reading --set <folder>`: drafts of the texts of a set that is coded by hand
 * (`texts.jsonl`, `texts/`, `gold.jsonl`, `names.json`), held against it by a scorer (`score.mjs` above
 * the set, or `--scorer <file>`), the seconds a megabyte, and how the time grows on a text without
 * full stops. `--errors` lists what is wrong or missed, `--quick` measures no time.
 *
 * `npm run bench -- reading --articles`: the project's own claims, where `TEXTS_DIR` has their texts.
 */
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    set: { type: 'string' },
    only: { type: 'string' },
    scorer: { type: 'string' },
    errors: { type: 'boolean' },
    quick: { type: 'boolean' },
    articles: { type: 'boolean' },
  },
})
const articles = process.env.TEXTS_DIR
if (values.articles) {
  if (!articles) throw new Error('Name the folder of the texts in TEXTS_DIR')
  console.log(await measureArticles(articles))
  process.exit()
}
const set = values.set
if (set === undefined) throw new Error('Name a set: npm run bench -- reading --set <folder>')

type Text = { id: string; outlet?: string; published?: string; language: string }
const wanted = values.only?.split(',')
const texts = readFileSync(join(set, 'texts.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Text)
  .filter(({ id }) => wanted === undefined || wanted.includes(id))

function draftsOf({ id, published, outlet, language }: Text): string[] {
  const text = readFileSync(join(set!, 'texts', `${id}.txt`), 'utf8')
  return readText(text, {
    document: { id, ...(published && { published }), ...(outlet && { outlet }) },
    language,
  })
    .filter(({ beside }) => !beside)
    .map((draft) => JSON.stringify(scoredShape(draft)))
}

const folder = mkdtempSync(join(tmpdir(), 'reading-'))
try {
  const file = join(folder, 'drafts.jsonl')
  writeFileSync(file, `${texts.flatMap(draftsOf).join('\n')}\n`)
  const gold = join(folder, 'gold.jsonl')
  const ids = new Set(texts.map(({ id }) => id))
  writeFileSync(
    gold,
    readFileSync(join(set, 'gold.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .filter((line) => ids.has((JSON.parse(line) as { doc: string }).doc))
      .join('\n'),
  )
  for (const name of ['texts.jsonl', 'names.json'])
    writeFileSync(join(folder, name), readFileSync(join(set, name)))
  const scorer = values.scorer ?? join(set, '..', 'score.mjs')
  const more = ['--docs', ...(values.errors ? ['--errors'] : [])]
  console.log(execFileSync(process.execPath, [scorer, gold, file, ...more], { encoding: 'utf8' }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The fastest of three readings, in milliseconds of computing: what else the machine does counts for nothing. */
function timeOf(text: string, language: string): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const begun = process.cpuUsage()
      readText(text, { document: { id: 'text', published: '2024-05-01' }, language })
      const { user, system } = process.cpuUsage(begun)
      return (user + system) / 1000
    }),
  )
}

if (values.quick) process.exit()
const all = texts
  .filter(({ language }) => language === 'en')
  .map(({ id }) => readFileSync(join(set, 'texts', `${id}.txt`), 'utf8'))
  .join('\n')
const big = all.repeat(Math.ceil(1e6 / Math.max(1, all.length)))
console.log(`${((timeOf(big, 'en') / 1000 / big.length) * 1e6).toFixed(2)} s a megabyte`)
for (const hostile of [
  'at least 20 people the city of ',
  'in the in the ',
  'A’s B-',
  '20, 30 and ',
  'قتل في مدينة ',
]) {
  const language = /\p{Script=Arabic}/u.test(hostile) ? 'ar' : 'en'
  const [one, five] = [1, 5].map((times) => timeOf(hostile.repeat(2000 * times), language))
  console.log(
    `${JSON.stringify(hostile)} five times over: ${(five! / one!).toFixed(1)} times as long`,
  )
}
