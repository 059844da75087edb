/**
 * Statuses of control that say somebody has the place; the rest are movement or presence, which
 * excludes nobody.
 */
export const HOLDING_STATUSES: readonly string[] = ['held', 'secured', 'lost']
