import { UsageError } from '#lib/cli/shared/run-command'
import { readDataFile, recordHashes, writeDataFile } from '#lib/store'
import { RELEASE_LOG, addRelease, releaseHashes } from '#lib/versions'
import { SIGNATURE, signFile } from './signature'

/**
 * Adds a release to the log, with the hash of every file of records as it lies there now, and signs
 * the log. A log that was signed is not left without a signature: then a key is asked for.
 * @param key a private key of ssh.
 */
export async function logRelease(
  root: string,
  release: { version: string; date: string; note?: string | undefined },
  key: string | undefined,
): Promise<void> {
  const was = await readDataFile(root, RELEASE_LOG)
  const text = addRelease(was, {
    version: release.version,
    date: release.date,
    ...(release.note && { note: release.note }),
    files: await recordHashes(root),
  })
  if (text !== was) {
    if (key === undefined && (await readDataFile(root, SIGNATURE)) !== '')
      throw new UsageError(`The log of releases is signed: name the key with --sign`)
    await writeDataFile(root, RELEASE_LOG, text)
    console.log(`Written: data/${RELEASE_LOG}`)
  }
  if (key !== undefined) await signFile(root, key)
  console.log(`The last line of the log has the hash ${releaseHashes(text).at(-1)}`)
}
