import { claimSchema, unflatClaim } from '#lib/claims'
import type { FlatClaim } from '#lib/claims'
import { isAnchored } from '#lib/model'
import type { Claim } from '#lib/model'

/**
 * A row of one of our own files: its cells, or the reason why it cannot be read. `line` is the line
 * of a CSV, or the number of a feature.
 */
export type OwnRow = { line: number } & (
  { cells: FlatClaim; refused?: undefined } | { refused: string }
)

/** What was read back: the claims in their order, and every refused row with the reason. */
export type OwnImport = { claims: Claim[]; refused: { line: number; reason: string }[] }

function recordOf(cells: FlatClaim): { record: unknown } | { reason: string } {
  try {
    return { record: unflatClaim(cells) }
  } catch {
    return { reason: "in 'more': is not JSON" }
  }
}

/** Claims of rows, each checked by the schema of its kind. An id that came before is refused. */
export function ownClaims(rows: readonly OwnRow[]): OwnImport {
  const found: OwnImport = { claims: [], refused: [] }
  const ids = new Set<string>()
  for (const row of rows) {
    const refuse = (reason: string) => void found.refused.push({ line: row.line, reason })
    if (row.refused !== undefined) {
      refuse(row.refused)
      continue
    }
    const read = recordOf(row.cells)
    const schema = 'record' in read ? claimSchema(read.record) : undefined
    const checked = 'record' in read ? schema?.safeParse(read.record) : undefined
    if ('reason' in read) refuse(read.reason)
    else if (!checked)
      refuse(`in 'kind': '${String(row.cells.kind).slice(0, 40)}' is no kind of claim`)
    else if (!checked.success)
      refuse(
        checked.error.issues
          .map(({ path, message }) => `in '${path.map(String).join('.')}': ${message}`)
          .join('; '),
      )
    else if (!isAnchored(checked.data.evidence)) refuse("in 'evidence': has no line, start and end")
    else if (checked.data.withdrawn)
      refuse(`in 'withdrawn': was withdrawn on ${checked.data.withdrawn.on}`)
    else if (ids.has(checked.data.id)) refuse(`in 'id': '${checked.data.id}' is in the file twice`)
    else {
      ids.add(checked.data.id)
      found.claims.push(checked.data)
    }
  }
  return found
}
