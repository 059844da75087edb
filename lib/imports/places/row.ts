import type { AdminArea, GazetteerRecord } from '#lib/gazetteer'
import type { Toponym } from '#lib/model'

/**
 * A further name or id for a place of another file. `foreign`: rows about unknown places are
 * counted, not listed one by one.
 */
export type Addition = {
  id: string
  name?: Toponym
  ids?: Record<string, string>
  foreign: boolean
}

/**
 * What a row of a file became: records, an addition to a place, or the reason why it was refused.
 * `lost` names scripts of names left out.
 */
export type Row = { line: number } & (
  | { refused: string }
  | { records: GazetteerRecord[]; area?: AdminArea; lost?: string[] }
  | { addition: Addition; lost?: string[] }
)
