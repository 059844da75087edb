import type { Filter, View } from '#lib/filter'
import type { Facets } from '../filters/facet-of-filter'
import type { FilterableClaim } from '../screen/engine/documents-engine'

/** What every view beside the map is given. */
export type ViewProps = {
  /** The claims that the filter leaves. */
  shown: readonly FilterableClaim[]
  /** All claims that were known at the filter's moment. */
  all: readonly FilterableClaim[]
  /** What the lists of values hold. */
  facets: Facets
  filter: Filter
  setFilter: (patch: Partial<Filter>) => void
  view: View
  setView: (patch: Partial<View>) => void
}
