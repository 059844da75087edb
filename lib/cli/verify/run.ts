import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkProject, issueLine } from '#lib/check'
import { SIGNATURE, signatureProblem } from '#lib/cli/release/signature'
import { verifyStamps } from '#lib/cli/release/time-stamp'
import { projectArguments } from '#lib/cli/shared/project-arguments'
import { runCommand } from '#lib/cli/shared/run-command'
import { filesStore, readDataFile, readFiles, recordHashes } from '#lib/store'
import {
  RELEASE_LOG,
  changedFiles,
  readReleaseLog,
  readVersions,
  releaseHashes,
  snapshotOf,
  unreleasedLines,
} from '#lib/versions'

const USAGE = `Usage: npm run verify [-- <folder> --head <hash>] [--signers <file>] [--authority <file>]
  --head       the hash of a line of the log that you have kept: nothing up to it may have changed
  --signers    a file of allowed signers (ssh-keygen), one of whom must have signed the log
  --authority  certificates (PEM) of whoever stamped the log with a time
Holds the folder to its log of releases. It needs no network and no server.`

/** Runs the command line over the folder of a project. The answer is the exit code. */
export function runVerify(given: string[], usual: string): Promise<number> {
  return runCommand(USAGE, async () => {
    const { root, args } = projectArguments(given, { folderAlone: true, root: usual })
    const { values } = parseArgs({
      args,
      options: {
        head: { type: 'string' },
        signers: { type: 'string' },
        authority: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help) return (void console.log(USAGE), 0)
    const text = await readDataFile(root, RELEASE_LOG)
    const release = readReleaseLog(text).at(-1)
    if (!release)
      throw new Error(`data/${RELEASE_LOG}: is missing or empty. npm run release begins it.`)
    const hashes = await recordHashes(root)
    const files = changedFiles(release, hashes)
    const stamps = await verifyStamps(root, values.authority)
    const wrong = [
      ...headProblems(text, values.head),
      ...(await signatureProblems(root, values.signers)),
      ...stamps.wrong,
      ...files.map(({ file, became }) => `${file}: is ${became} since release ${release.release}`),
      ...(files.length > 0 ? await recordLines(root) : []),
      ...(await datasetLines(root)),
    ]
    for (const line of wrong) console.error(line)
    for (const line of stamps.hold) console.log(line)
    const count = Object.keys(release.files).length
    console.log(
      `Release ${release.release} of ${release.date}, version ${release.version}: ${count} files held to it, ${wrong.length} issues. The last line of the log has the hash ${releaseHashes(text).at(-1)}`,
    )
    return wrong.length > 0 ? 1 : 0
  })
}

function headProblems(text: string, head: string | undefined): string[] {
  return head === undefined || releaseHashes(text).includes(head)
    ? []
    : [
        `data/${RELEASE_LOG}: no line has the hash ${head.slice(0, 64)}: the log was cut off or written anew. Put it back from a copy.`,
      ]
}

async function signatureProblems(root: string, signers: string | undefined): Promise<string[]> {
  const signed = (await readDataFile(root, SIGNATURE)) !== ''
  if (!signed)
    return signers === undefined ? [] : [`data/${SIGNATURE}: is missing: nobody signed the log.`]
  const problem = await signatureProblem(root, signers)
  return problem ? [problem] : []
}

/** The records that differ, or what keeps them from being read. */
async function recordLines(root: string): Promise<string[]> {
  try {
    const { project, issues } = checkProject(await readFiles(root))
    const versions = readVersions(await readDataFile(root, 'versions.json'))
    return [...issues.map(issueLine), ...unreleasedLines(versions, snapshotOf(project))]
  } catch (error) {
    return [(error as Error).message]
  }
}

async function datasetLines(root: string): Promise<string[]> {
  const store = filesStore(join(root, 'data/datasets'))
  try {
    return await store.verify()
  } finally {
    await store.close()
  }
}
