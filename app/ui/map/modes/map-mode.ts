import type { View } from '#lib/filter'
import type { ClaimView } from '#lib/views'

/** What every mode of the map is given. */
export type ModeProps = {
  /** The claims to draw. */
  shown: readonly ClaimView[]
  /** Whether places are named. */
  names: boolean
  /** The two sources that are compared, if any. */
  compare: View['compare']
  /** Brings the list of claims forward on a phone, where it stands beside the map. */
  setTab?: (tab: 'list') => void
}
