/** The day part of a text and what its time of day says of the zone. */
export type ClockPart = {
  day: string
  /**
   * `utc`: a moment, whose day depends on the place. `offset`: a clock of the writer's, whose day
   * stands. Absent: a clock of the place, or no time at all.
   */
  zone?: 'utc' | 'offset'
  /** Minutes since midnight. */
  minutes?: number
}

const TIME =
  /(?:^|[T\s,]\s*)(\d{1,2})(?:[:h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(am|pm|a\.m\.|p\.m\.|ص|م)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2}|[+-]\d{2}|local time|local)?(?=$|\s)/i

/**
 * Takes the time of day off a text: `24/02/2022 14:30` leaves `24/02/2022`. Only what has minutes,
 * or am and pm, is a time.
 */
export function clockPart(text: string): ClockPart {
  const match = TIME.exec(text.replace(/^(\d{4}-\d{2}-\d{2})T/, '$1 '))
  if (!match || (match[2] === undefined && match[4] === undefined)) return plainZone(text)
  const whole = text.replace(/^(\d{4}-\d{2}-\d{2})T/, '$1 ')
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)]
  const [half, zone] = [match[4]?.toLowerCase(), match[5]?.toLowerCase()]
  const pm = half === 'pm' || half === 'p.m.' || half === 'م'
  const hours = half === undefined ? hour : (hour % 12) + (pm ? 12 : 0)
  if (hours > 24 || minute > 59) return { day: text }
  const day = `${whole.slice(0, match.index)} ${whole.slice(match.index + match[0].length)}`
  return {
    day: day.replace(/^[\s,]+|[\s,]+$/g, ''),
    minutes: hours * 60 + minute,
    ...zoneOf(zone),
  }
}

/** A day with `Z` and no time, as XML writes it, is a day. */
const plainZone = (text: string): ClockPart => ({ day: text.replace(/(\d)Z$/, '$1') })

function zoneOf(zone: string | undefined): Pick<ClockPart, 'zone'> {
  if (zone === undefined || zone.startsWith('local')) return {}
  return { zone: /^(z|utc|gmt|[+-]00(:?00)?)$/.test(zone) ? 'utc' : 'offset' }
}
