import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { parseArgs } from 'node:util'
import { projectArguments } from '#lib/cli/shared/project-arguments'
import { UsageError, runCommand } from '#lib/cli/shared/run-command'
import { projectOrThrow } from '#lib/check'
import { projectGazetteer } from '#lib/gazetteer'
import { openPack } from '#lib/gazetteer/country'
import { normaliseText } from '#lib/model'
import { readText, scoredShape } from '#lib/reading'
import type { ClaimDraft } from '#lib/reading'
import { readFiles, readPack } from '#lib/store'
import { isCalendarDay } from '#lib/util'

const USAGE = `Usage: npm run read -- [<folder>] <file> [--doc <id>] [--outlet <name>] [--published <day>] [--language en|ar] [--json]

Reads a text and proposes claims: what it says happened, who says so, where and when, each with the
words it rests on and what a person has to decide. Nothing is published.

  --doc        the id of the document; the name of the file where it is left out
  --outlet     who published the text
  --published  the day it was published, 2024-05-01: without it a weekday is no day
  --language   the language of the text; told from its letters where it is left out
  --json       one proposed claim a line`

/** The language of a text by the script that most of its letters are of. */
function languageOf(text: string): string {
  const count = (pattern: RegExp) => text.slice(0, 20_000).match(pattern)?.length ?? 0
  return count(/\p{Script=Arabic}/gu) > count(/\p{Script=Latin}/gu) ? 'ar' : 'en'
}

/** A proposed claim as lines for a terminal, after its sentence. */
function linesOf({
  kind,
  speaker,
  places,
  days,
  count,
  holder,
  status,
  type,
  questions,
}: ClaimDraft): string {
  const said = speaker.value.is === 'named' ? speaker.value.name : speaker.value.is
  const where = places.map(({ value }) => `${value.name} (${value.part})`).join('; ') || '?'
  const what = [count?.value.words, holder?.value, status?.value, type?.value]
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
  return `  ${kind}: ${what}\n    says: ${said}; where: ${where}; when: ${when}${asked && `\n    to decide: ${asked}`}`
}

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
      language: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return (void console.log(USAGE), 0)
  const [file, ...more] = positionals
  if (file === undefined) throw new UsageError('No file given')
  if (more.length > 0) throw new UsageError(`'${more[0]}' is one argument too many`)
  if (
    values.published !== undefined &&
    !isCalendarDay(values.published) &&
    !/^\d{4}(?:-\d\d)?$/.test(values.published)
  )
    throw new UsageError(
      `'${values.published}' is no day: write 2024-05-01, or 2024-05 where only the month is known`,
    )
  const text = normaliseText(await readFile(file, 'utf8'))
  const project = projectOrThrow(await readFiles(root))
  const pack = await readPack(root, project.settings, process.env.GAZETTEER_PACK)
  const drafts = readText(text, {
    document: {
      id: values.doc ?? basename(file, extname(file)),
      ...(values.published && { published: values.published }),
      ...(values.outlet && { outlet: values.outlet }),
    },
    language: values.language ?? languageOf(text),
    sources: project.sources,
    gazetteer: projectGazetteer(project, pack === undefined ? undefined : openPack(pack)),
  })
  if (values.json) {
    for (const draft of drafts) console.log(JSON.stringify(scoredShape(draft)))
    return 0
  }
  let sentence = -1
  for (const draft of drafts) {
    if (draft.evidence.start !== sentence) {
      sentence = draft.evidence.start
      console.log(`\n${text.slice(sentence, draft.evidence.end)}`)
    }
    console.log(linesOf(draft))
  }
  console.log(`\n${drafts.length} proposed claims. None of them is published: a person decides.`)
  return 0
}

process.exitCode = await runCommand(USAGE, () => run(process.argv.slice(2)))
