import { acled } from './acled'
import type { ClaimFormat } from './claim-format'
import { csv } from './csv'
import { geojson } from './geojson'
import { ucdpGed } from './ucdp-ged'

/**
 * Every format of incidents, in the order in which a file is tried: known headers first, any table
 * last.
 */
export const CLAIM_FORMATS: readonly ClaimFormat[] = [acled, ucdpGed, geojson, csv]
