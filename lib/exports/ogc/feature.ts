import type { MultiPolygon } from 'geojson'
import type { Cell } from '#lib/claims'
import type { Column } from '../columns'

/** A feature before it is written: its lasting id, where it is, when, and its cells by the columns of its collection. */
export type OgcFeature = {
  /** As the record has it; in addresses `/` is `:`. */
  id: string
  geometry: MultiPolygon | null
  /** First and last minute it may have happened, as texts that sort, the end exclusive; absent where it has no time. */
  time?: readonly [from: string, until: string]
  cells: Record<string, Cell>
}

/** What a collection is made of. */
export type OgcSource = {
  id: string
  title: string
  description: string
  columns: readonly Column[]
  /** Names of columns that can be asked for by value; of a list of ids, by any of them. Those with fixed values list them. */
  filters: readonly { name: string; values?: readonly string[] }[]
  /** Whether its features have times: `datetime` chooses nothing where they have none. */
  timed: boolean
  features: readonly OgcFeature[]
}

/** The id of a record as a feature's: `ap-2025-03-07/clashes` -> `ap-2025-03-07:clashes`. Records' ids hold no colon, so it can be undone. */
export function featureId(id: string): string {
  return id.replaceAll('/', ':')
}
