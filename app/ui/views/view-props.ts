import type { Filter, View } from '#lib/filter'
import type { FilterableClaim } from '../screen/engine/documents-engine'

/** What every view beside the map is given. */
export type ViewProps = {
  /** The claims that the filter leaves. */
  shown: readonly FilterableClaim[]
  /** All claims that were known at the filter's moment. */
  all: readonly FilterableClaim[]
  filter: Filter
  setFilter: (patch: Partial<Filter>) => void
  view: View
  setView: (patch: Partial<View>) => void
}
