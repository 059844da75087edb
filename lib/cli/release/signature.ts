import { execFile } from 'node:child_process'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { RELEASE_LOG } from '#lib/versions'

/** The signature of the log of releases, from a project's `data/`. */
export const SIGNATURE = `${RELEASE_LOG}.sig`
/** For what a signature counts; the same key may sign other things elsewhere. */
const NAMESPACE = 'claims-map-releases'
const run = promisify(execFile)

/** Signs the log of releases with a private key of ssh. Throws in a sentence where that fails. */
export async function signFile(root: string, key: string): Promise<void> {
  const log = join(root, 'data', RELEASE_LOG)
  // ssh-keygen asks before it writes over a file.
  await rm(`${log}.sig`, { force: true })
  await run('ssh-keygen', ['-q', '-Y', 'sign', '-f', key, '-n', NAMESPACE, log]).catch(
    ({ message, stderr }: Error & { stderr?: string }) => {
      throw new Error(
        `--sign: '${key}' signs nothing: ${(stderr || message).trim().split('\n')[0]}. Name a private key of ssh.`,
      )
    },
  )
}

/**
 * What is wrong with the signature of the log of releases, as a sentence; `undefined` where it holds.
 * @param signers a file of allowed signers (ssh-keygen(1)); without one any key will do that has
 * signed this very log.
 */
export async function signatureProblem(
  root: string,
  signers: string | undefined,
): Promise<string | undefined> {
  const log = join(root, 'data', RELEASE_LOG)
  const signature = ['-n', NAMESPACE, '-s', `${log}.sig`]
  const keygen = async (...args: string[]) => {
    const file = await open(log)
    try {
      const child = run('ssh-keygen', ['-Y', ...args])
      // It may end before it has read the log, and says why by its exit code.
      child.child.stdin!.on('error', () => {})
      file.createReadStream().pipe(child.child.stdin!)
      return (await child).stdout.trim()
    } finally {
      await file.close()
    }
  }
  try {
    if (signers === undefined) await keygen('check-novalidate', ...signature)
    else {
      const who = await keygen('find-principals', '-s', `${log}.sig`, '-f', signers)
      await keygen('verify', '-f', signers, '-I', who.split('\n')[0]!, ...signature)
    }
    return undefined
  } catch (error) {
    const { code, stderr, message } = error as { code?: string; stderr?: string; message: string }
    return code === 'ENOENT'
      ? `data/${SIGNATURE}: cannot be verified, since there is no ssh-keygen. Install OpenSSH.`
      : `data/${SIGNATURE}: does not sign this log (${(stderr || message).trim().split('\n')[0]}). Put both files back from a copy.`
  }
}
