/** `timeZone` of a project whose claims keep the clock of the place that they speak of. */
export const BY_PLACE = 'by-place'

/** Calendars that a project may show beside the Gregorian, as `Intl` names them. */
export const BESIDE_CALENDARS = ['ethiopic', 'persian', 'islamic-umalqura', 'hebrew'] as const
