import { mkdir, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { withDeskKeep } from '#lib/cli/shared/desk-keep'
import { packedGazetteer } from '#lib/cli/shared/packed-gazetteer'
import { projectArguments } from '#lib/cli/shared/project-arguments'
import { UsageError, runCommand } from '#lib/cli/shared/run-command'
import { projectOrThrow } from '#lib/check'
import type { AnyClaim } from '#lib/claims'
import { keptFromModels } from '#lib/desk'
import { TEXT_FORMATS } from '#lib/imports'
import type { ForeignText } from '#lib/imports'
import { normaliseText } from '#lib/model'
import { likeClaims, publishedDays, readText, scoredShape } from '#lib/reading'
import type { ClaimDraft, LikeClaim, ReadOptions } from '#lib/reading'
import { readFiles } from '#lib/store'
import { likelyLanguage } from '#lib/util'
import { sha256 } from '#lib/util/sha256'
import { modelSettings } from './read/ask-model'
import { deskPut } from './read/desk-put'
import { isWebAddress, readForeign } from './read/read-foreign'
import { withModel } from './read/with-model'

const USAGE = `Usage: npm run read -- [<folder>] <file or address> [--doc <id>] [--outlet <name>]
                   [--published <day or days>] [--published-note <from what>] [--language en|ar]
                   [--keep] [--json] [--desk]

Reads a text and proposes claims: what it says happened, who says so, where and when, each with the
words it rests on and what a person has to decide. Nothing is published.

${TEXT_FORMATS.map(({ id, about }) => `  ${id.padEnd(9)} ${about}`).join('\n')}

  --doc        the id of the document; the name of the file where it is left out
  --outlet     who published the text, where the file does not say it
  --published  the day it was published, 2024-05-01, or the days between which it was,
               2024-05-01/2024-05-02: without it a weekday is no day
  --published-note  from what that day was inferred, where the text does not say it
  --language   the language of the text; told from its letters where it is left out
  --keep       keeps the text in the folder's texts/, which is never exported; a fetched page is
               always kept, with the bytes as they came and their hash
  --json       one proposed claim a line
  --desk       puts the text with its proposals into the inbox of the folder's desk, for a coder to
               take up; a desk that is open shows it at once. --doc is then its document's id

MODEL_URL, MODEL_NAME, MODEL_KEY  a language model that is asked as well; none unless they are set`

/** A proposed claim as lines for a terminal, after its sentence. */
function linesOf({
  kind,
  speaker,
  places,
  days,
  harm,
  count,
  holder,
  status,
  type,
  questions,
  from,
  also = [],
}: ClaimDraft): string {
  const said = speaker.value.is === 'named' ? speaker.value.name : speaker.value.is
  const where = places.map(({ value }) => `${value.name} (${value.part})`).join('; ') || '?'
  const what = [harm?.value, count?.value.words, holder?.value, status?.value, type?.value]
    .filter(Boolean)
    .join(', ')
  const when =
    days === undefined
      ? '?'
      : days.value.from === days.value.to
        ? days.value.from
        : `${days.value.from} to ${days.value.to}`
  const asked = questions
    .map(({ ask, words }) => (words === undefined ? ask : `${ask}: ${words}`))
    .join(', ')
  const model = from.rule.startsWith('model:') ? `\n    read by ${from.rule}` : ''
  const second = also
    .map(({ field, words, agrees }) => `${field} ${agrees ? 'the same' : `“${words}”`}`)
    .join(', ')
  return `  ${kind}: ${what}\n    says: ${said}; where: ${where}; when: ${when}${model}${second && `\n    ${also[0]!.from.rule} says: ${second}`}${asked && `\n    to decide: ${asked}`}`
}

/** How a draft stands to claims that the project has, in words. */
const LIKE: Record<LikeClaim['as'], string> = {
  repeats: 'repeats',
  'would-revise': 'would revise',
  'may-be': 'may be',
}

/** The id of a document from the name of its file or the last part of its address. */
const idOf = (source: string): string =>
  basename(
    source.replace(/[?#].*$/, '').replace(/\/+$/, ''),
    extname(source.replace(/[?#].*$/, '')),
  )
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'text'

/** Keeps a text beside the project, and what came over the net as it came. */
async function keep(root: string, id: string, text: string, raw?: Uint8Array): Promise<void> {
  const folder = join(root, 'texts')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${id}.txt`), text)
  if (raw === undefined) return
  await writeFile(join(folder, `${id}.raw`), raw)
  console.error(`Kept texts/${id}.txt and texts/${id}.raw (SHA-256 ${sha256(raw)}).`)
}

/** What a file says of itself, for whoever reads it. */
const headOf = ({ title, outlet, byline, published, url }: ForeignText): string =>
  [title, outlet, byline, published, url].filter(Boolean).join(' · ')

/** How a day of publication is known: by the file, by a note of whoever gave it, or nobody has said. */
const basisOf = (given: string | undefined, publishedNote: string | undefined) =>
  publishedNote !== undefined
    ? { publishedBasis: 'inferred' as const, publishedNote }
    : given === undefined
      ? { publishedBasis: 'stated' as const }
      : {}

/** `npm run read`: proposed claims of a text. Exit code 2 on wrong usage. */
async function run(given: string[]): Promise<number> {
  const { root, args } = projectArguments(given)
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      doc: { type: 'string' },
      outlet: { type: 'string' },
      published: { type: 'string' },
      'published-note': { type: 'string' },
      language: { type: 'string' },
      keep: { type: 'boolean' },
      json: { type: 'boolean' },
      desk: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return (void console.log(USAGE), 0)
  const [source, ...more] = positionals
  if (source === undefined) throw new UsageError('No file or address given')
  if (more.length > 0) throw new UsageError(`'${more[0]}' is one argument too many`)
  if (
    values.published !== undefined &&
    !publishedDays(values.published) &&
    !/^\d{4}(?:-\d\d)?$/.test(values.published)
  )
    throw new UsageError(
      `'${values.published}' is no day: write 2024-05-01, 2024-05-01/2024-05-02 where it is one of two, or 2024-05 where only the month is known`,
    )
  const publishedNote = values['published-note']
  if (publishedNote !== undefined && values.published === undefined)
    throw new UsageError('--published-note says from what --published was inferred: give both')
  const { MODEL_URL, MODEL_NAME, MODEL_KEY } = process.env
  const model = modelSettings({ MODEL_URL, MODEL_NAME, MODEL_KEY })
  const read = await readForeign(isWebAddress(source) ? { address: source } : { path: source })
  const { bytes, texts, fetched } = read
  if (fetched)
    console.error(
      `Fetched ${fetched.addresses.join(' -> ')}: ${bytes.length} bytes, ${fetched.type}`,
    )
  const files = await readFiles(root)
  const project = projectOrThrow(files)
  const gazetteer = await packedGazetteer(root, project)
  let total = 0
  const put = deskPut(root, read, project)
  const desk = model && (await withDeskKeep(root, (keep) => keptFromModels(root, keep)))
  for (const foreign of texts) {
    const text = normaliseText(foreign.text)
    const whole = values.doc ?? idOf(source)
    const id = foreign.part === undefined ? whole : `${whole}-${foreign.part}`
    if ((fetched || values.keep) && !values.desk)
      await keep(root, id, text, fetched ? bytes : undefined)
    const published = values.published ?? foreign.published
    const outlet = values.outlet ?? foreign.outlet
    const options: ReadOptions = {
      document: { id, ...(published && { published }), ...(outlet && { outlet }) },
      language: values.language ?? likelyLanguage(text),
      sources: project.sources,
      gazetteer,
    }
    const rules = readText(text, options)
    const protection = { ...project, names: files.protectedNames, ...(desk && { desk }) }
    const drafts =
      model === undefined
        ? rules
        : await withModel(text, rules, model, options, protection, console.error)
    total += drafts.length
    if (values.desk) {
      const details = {
        published,
        outlet,
        language: options.language,
        ...basisOf(values.published, publishedNote),
      }
      await put({ ...foreign, ...details }, foreign.part === undefined ? values.doc : id, drafts)
      continue
    }
    if (values.json) {
      for (const draft of drafts) if (!draft.beside) console.log(JSON.stringify(scoredShape(draft)))
      continue
    }
    const head = headOf(foreign)
    if (head !== '') console.log(`\n# ${head}`)
    let sentence = -1
    for (const draft of drafts) {
      if (draft.evidence.start !== sentence) {
        sentence = draft.evidence.start
        console.log(`\n${text.slice(sentence, draft.evidence.end)}`)
      }
      console.log(linesOf(draft))
      for (const { claim, as } of likeClaims(draft, project.claims as AnyClaim[]))
        console.log(`    ${LIKE[as]} ${claim}`)
    }
  }
  if (!values.json && !values.desk)
    console.log(`\n${total} proposed claims. None of them is published: a person decides.`)
  return 0
}

process.exitCode = await runCommand(USAGE, () => run(process.argv.slice(2)))
