import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { issueLine } from '#lib/check'
import {
  projectTexts,
  readFormerNamesFile,
  readPrivateFile,
  writePrivateFile,
  writeRecords,
} from '#lib/store'
import { GENERATED } from '#lib/cli/release/data-package'
import { RELEASE_LOG } from '#lib/versions'
import { projectArguments } from '#lib/cli/shared/project-arguments'
import { UsageError, runCommand } from '#lib/cli/shared/run-command'
import { datasetsHolding, holdsName } from './datasets'
import { cleaningScript, historyOf, replacementLines } from './history'
import type { History } from './history'
import { protectionPlan } from './plan'
import type { Plan } from './plan'
import { recordedVersions } from './versions'

const USAGE = `Usage: npm run protect -- [<folder>] <source> [--as witness-3] [--also "<name>"]... [--write]

  Takes the name of a source out of the project: its id is renamed everywhere, its names and its body are
  taken out, and hashes of them are kept in private/, which npm run check holds every text against.
  Nothing is written without --write.

  --as     the id it gets: a role, with a place or a number (the first witness-N that is free)
  --also   another name or spelling that must stand nowhere; may be given several times
  --write  does what the plan says`

/** The log of releases, whose lines can only be added to. */
const LOG = `data/${RELEASE_LOG}`
/** At most so many places are listed where one word of a name stands alone. */
const MOST_PERHAPS = 20

/**
 * Runs the command line that protects a source. The answer is the exit code: 2 on wrong usage. No
 * name is printed.
 */
export const runProtect = (args: string[]): Promise<number> =>
  runCommand(USAGE, () => protect(args))

async function protect(given: string[]): Promise<number> {
  const { root, args } = projectArguments(given)
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      also: { type: 'string', multiple: true, default: [] },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return (console.log(USAGE), 0)
  const [source, ...more] = positionals
  if (source === undefined || more.length > 0) throw new UsageError('Name one source')
  const files = await projectTexts(root)
  const plan = protectionPlan({ ...values, source }, files, await readFormerNamesFile(root))
  const history = await historyOf(root, plan.secrets)
  const datasets = await datasetsHolding(root, holdsName(plan.secrets))
  const text = (path: string) => files.find(({ file }) => file === path)?.text ?? ''
  if (values.write) await write(root, plan, history)
  console.log(
    [...planLines(plan, values.write), ...outsideLines(history, datasets, text)].join('\n'),
  )
  return 0
}

async function write(root: string, plan: Plan, history: History | undefined): Promise<void> {
  const append = async (name: string, lines: readonly string[]) => {
    const known = (await readPrivateFile(root, name)).split('\n').filter(Boolean)
    const all = [...new Set([...known, ...lines])]
    if (all.length > 0) await writePrivateFile(root, name, `${all.join('\n')}\n`)
  }
  // The hashes first: a name that is taken out and not kept could come back unseen.
  await writePrivateFile(root, 'former-names.json', `${JSON.stringify(plan.names, null, 1)}\n`)
  if (history?.commits.length) {
    await append('replacements.txt', replacementLines(plan.secrets, plan.to))
    await append(
      'paths.txt',
      plan.files
        .filter(({ was, file }) => was !== file)
        .map(({ was, file }) => `${history.prefix}${was}==>${history.prefix}${file}`),
    )
    await writePrivateFile(root, 'clean-history.sh', cleaningScript(history.prefix))
  }
  for (const { was, file, text } of plan.files) {
    await writeRecords(root, { file, text })
    if (file !== was) await rm(join(root, was))
  }
}

/** What is or was done, and what people must do, without any name. */
function planLines({ to, files, names, left, perhaps }: Plan, written: boolean): string[] {
  const kept = names.names.filter(({ source }) => source === to).length
  return [
    `The source is '${to}' from now on${written ? '' : ', once this is written (--write)'}:`,
    ...files.map(({ was, file, ids }) => {
      const moved = was === file ? '' : ', renamed'
      const blanked = file === 'data/sources.json' ? '; its names and body are out' : ''
      return `  ${file}${moved}: ${ids} ids${blanked}`
    }),
    `  private/former-names.json: ${kept} hashes of its names`,
    ...(left.length
      ? ['', 'These still hold a name. Edit them by hand; npm run check stops until it is done:']
      : []),
    ...left.map((issue) => `  ${issueLine(issue)}`),
    ...(perhaps.length
      ? [
          '',
          'These hold one word of a name. Look whether it means the source, and add it with --also:',
        ]
      : []),
    ...perhaps
      .slice(0, MOST_PERHAPS)
      .map(({ file, record }) => `  ${file}${record ? `: ${record}` : ''}`),
    ...(perhaps.length > MOST_PERHAPS ? [`  and ${perhaps.length - MOST_PERHAPS} more`] : []),
  ]
}

/** What remains outside the records, and the commands that clean it. */
function outsideLines(
  history: History | undefined,
  datasets: readonly { id: string; lines: number }[],
  text: (file: string) => string,
): string[] {
  const { count, last } = recordedVersions(text('data/versions.json'))
  const releases = text(LOG).split('\n').filter(Boolean).length
  const commits = history?.commits ?? []
  return [
    '',
    'What remains outside the records:',
    `  ${GENERATED.join(', ')}: written anew by`,
    '    npm run release -- --note "A source is protected"',
    ...(count + releases > 0
      ? [
          `  ${count} recorded versions${last ? `, the last ${last}` : ''}, and ${releases} releases in the log: each was made of the name as well, so`,
          '    that whoever guesses the name can confirm it. To forget them, at the price that older links are told',
          '    of no changes and older copies can no longer be verified:',
          `    rm -f data/versions.json ${LOG} && npm run release -- --note "Recorded anew"`,
        ]
      : []),
    ...(history === undefined
      ? ['  The folder is in no git repository that can be asked.']
      : commits.length === 0
        ? ['  The history of the repository does not hold it.']
        : [
            `  ${commits.length} commits of the repository hold it: ${commits.join(', ')}.`,
            '    After --write, on a copy first (git-filter-repo gives every commit a new id):',
            '    sh private/clean-history.sh && git push --force --all && git push --force --tags',
            '    Ask whoever has a clone or a fork to delete it, and the host to drop cached commits.',
          ]),
    '  What was built and copied: npm run build, and export sites, files and pictures anew.',
    ...datasets.flatMap(({ id, lines }) => [
      `  data/datasets/${id}: ${lines} lines hold it. Take it out of the file, and`,
      `    npm run import -- <file> --id ${id}`,
    ]),
    '  Feed readers, web archives, search engines and whoever downloaded an export keep what they fetched. Ask them.',
  ]
}
