import type { Claim } from '#lib/model'
import { openTable } from '../claims/open-table'
import type { ClaimFile, OpenOptions } from '../claims/open-table'
import { readClaims } from '../claims/read-claims'
import type { ClaimImport, ClaimImportOptions } from '../claims/read-claims'
import { claimSpool } from './claim-spool'
import type { ClaimSpool } from './claim-spool'
import { diskFile } from './disk-file'

/** Opens a file of incidents that lies on a disk, as `openTable` does any. */
export const openClaims = (
  path: string,
  options?: OpenOptions,
): Promise<ClaimFile | { reason: string }> => openTable(diskFile(path), options)

/**
 * Reads a file of incidents; its claims are on disk, and whoever has them closes them. `textOf`
 * makes the text in which words of a claim are looked for.
 */
export async function importClaims(
  file: ClaimFile,
  options: ClaimImportOptions,
  textOf?: (claim: Claim) => string,
): Promise<ClaimImport & { claims: ClaimSpool }> {
  const claims = claimSpool(textOf)
  try {
    return { ...(await readClaims(file, options, claims)), claims }
  } catch (error) {
    claims.close()
    throw error
  }
}
