import type { Archive } from '#lib/model'

const KEPT_FILE = /^file (.*) sha256:([0-9a-f]{64})$/

/** A kept copy in one cell: its address in a web archive, or `file <name> sha256:<hash>`. */
export function archiveCell(archive: Archive): string {
  return archive.url ?? `file ${archive.file} sha256:${archive.sha256}`
}

/** The kept copy that a cell names; the inverse of `archiveCell`. */
export function archiveOf(cell: string | undefined): Archive | undefined {
  const [, file, sha256] = KEPT_FILE.exec(cell ?? '') ?? []
  return file && sha256 ? { file, sha256 } : cell === undefined ? undefined : { url: cell }
}
