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

/** What may stand between a day and a time, and says nothing. */
const AT = '(?:(?:at|à|vers|a las|в|о|об|um|saat|الساعة)\\s+)?'
const HALF = '(am|pm|a\\.m\\.|p\\.m\\.|ص|م)'
/** Clocks by their letters: the day is as the writer's clock shows it. */
const CLOCKS = 'eest|eet|cest|cet|msk|trt|est|edt|cst|cdt|pst|pdt|bst|ist|eat|wat|cat|sast'
const ZONE = `(z|utc|gmt[+-]\\d{2}:?\\d{2}|gmt|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}|local time|local|${CLOCKS})`
/** Only what has minutes, an `h`, or am and pm, is a time. */
const TIME = new RegExp(
  `(?:^|[T\\s,]\\s*)${AT}(\\d{1,2})(?:(?:[:h](\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?|h)(?:\\s*${HALF})?|\\s*${HALF})\\s*${ZONE}?(?=$|[\\s,])`,
  'i',
)
/** The name of a zone as JavaScript writes it after its offset. */
const ZONE_NAME = /\s*\([^()]*(?:time|local)[^()]*\)$/i

/** Takes the time of day off a text: `24/02/2022 14:30` leaves `24/02/2022`. */
export function clockPart(text: string): ClockPart {
  const whole = text.replace(/^(\d{4}-\d{2}-\d{2})T/, '$1 ').replace(ZONE_NAME, '')
  const match = TIME.exec(whole)
  if (!match) return plainZone(text)
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)]
  const half = (match[3] ?? match[4])?.toLowerCase()
  const pm = half === 'pm' || half === 'p.m.' || half === 'م'
  const hours = half === undefined ? hour : (hour % 12) + (pm ? 12 : 0)
  if (hours > 24 || minute > 59) return { day: text }
  const day = `${whole.slice(0, match.index)} ${whole.slice(match.index + match[0].length)}`
  return {
    day: day.replace(/^[\s,]+|[\s,]+$/g, ''),
    minutes: hours * 60 + minute,
    ...zoneOf(match[5]?.toLowerCase()),
  }
}

/** A day with `Z` and no time, as XML writes it, is a day. */
const plainZone = (text: string): ClockPart => ({ day: text.replace(/(\d)Z$/, '$1') })

function zoneOf(zone: string | undefined): Pick<ClockPart, 'zone'> {
  if (zone === undefined || zone.startsWith('local')) return {}
  return { zone: /^(z|utc|gmt|[+-]00(:?00)?)$/.test(zone) ? 'utc' : 'offset' }
}
