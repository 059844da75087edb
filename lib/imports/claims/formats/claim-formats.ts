import { acled } from './acled'
import { anyTable } from './any-table'
import type { ClaimFormat } from './claim-format'
import { gtd } from './gtd'
import { ucdpGed } from './ucdp-ged'

/**
 * Every codebook of incidents, in the order in which the columns of a table are tried: known ones
 * first, any table last.
 */
export const CLAIM_FORMATS: readonly ClaimFormat[] = [acled, ucdpGed, gtd, anyTable]
